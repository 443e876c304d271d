package needledrop.web.studio.members;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Member;
import needledrop.journal.member.MemberAdmin;
import needledrop.journal.member.Members;
import needledrop.journal.member.Password;
import needledrop.journal.member.Role;
import needledrop.message.Message;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.address.Throttle;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;

/**
 * The owner's screen of the journal's members, with routes to invite, change roles, renew links,
 * remove, and transfer ownership.
 */
final class MemberScreens implements Routes {
  private static final String PATH = "/studio/members";
  private static final String NEW_LINK = "invitation-link";

  private final StudioPages studioPages;
  private final SiteIdentity site;
  private final Members members;
  private final MemberAdmin memberAdmin;
  private final Sessions sessions;
  private final Throttle throttle;
  private final TimeFormatter timeFormatter;

  MemberScreens(
      StudioPages studioPages,
      SiteIdentity site,
      Members members,
      MemberAdmin memberAdmin,
      Sessions sessions,
      Throttle throttle,
      TimeFormatter timeFormatter) {
    this.studioPages = studioPages;
    this.site = site;
    this.members = members;
    this.memberAdmin = memberAdmin;
    this.sessions = sessions;
    this.throttle = throttle;
    this.timeFormatter = timeFormatter;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.ADMINISTER);
    routes.post(PATH, this::invite, Access.ADMINISTER);
    routes.post(PATH + "/{id}/role", this::changeRole, Access.ADMINISTER);
    routes.post(PATH + "/{id}/link", this::renewLink, Access.ADMINISTER);
    routes.post(PATH + "/{id}/remove", this::remove, Access.ADMINISTER);
    routes.post(PATH + "/{id}/hand-over", this::transferOwnership, Access.ADMINISTER);
    routes.post("/studio/invitations/{id}/withdraw", this::revokeInvitation, Access.ADMINISTER);
  }

  private void list(Context request) {
    String newLink = request.sessionAttribute(NEW_LINK);
    if (newLink != null) {
      request.sessionAttribute(NEW_LINK, null);
    }
    studioPages.show(
        request,
        "members/members",
        screen(Form.empty().with("role", "author"), Optional.ofNullable(newLink)));
  }

  private Map<String, ?> screen(Form form, Optional<String> newLink) {
    return Map.of(
        "form", form,
        "made", newLink,
        "roles", roles(),
        "members",
            members.active().stream()
                .map(member -> new MemberLine(member, timeFormatter.dateTime(member.since())))
                .toList(),
        "invitations",
            memberAdmin.invitations().valid().stream()
                .map(each -> new InvitationLine(each, timeFormatter.dateTime(each.expires())))
                .toList());
  }

  private static List<Choice> roles() {
    return Role.ASSIGNABLE.stream().map(role -> Choice.of(role.word(), description(role))).toList();
  }

  /** Describes what a role may do. */
  static String description(Role role) {
    return switch (role) {
      case OWNER -> "Owner: everything";
      case EDITOR -> "Editor: everything except members and settings";
      case AUTHOR -> "Author: their own entries";
      case MODERATOR -> "Moderator: replies";
    };
  }

  private void invite(Context request) {
    Form form =
        Form.of(request)
            .require("name", "Enter the name of the new member.")
            .requireMaxLength("name", 80);
    Optional<Role> role = form.build("role", () -> Role.of(form.get("role")));
    if (!form.isValid() || role.isEmpty() || !Role.ASSIGNABLE.contains(role.get())) {
      form.reject("role", "Choose a role.");
      studioPages.showInvalid(request, "members/members", screen(form, Optional.empty()));
      return;
    }
    showNewLink(
        request, form.get("name"), memberAdmin.invitations().invite(form.get("name"), role.get()));
  }

  private void showNewLink(Context request, String name, String token) {
    request.sessionAttribute(NEW_LINK, site.absoluteUrl("/studio/join?token=" + token));
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success(
                "Link for {name} created. It works once, within three days.", "name", name)
            .withAuditEvent(AuditEvent.MEMBERS));
  }

  private void changeRole(Context request) {
    Member member = getMember(request);
    Form form = Form.of(request);
    Optional<Member> changed =
        form.build("role", () -> members.changeRole(member.id(), Role.of(form.get("role"))));
    if (changed.isPresent()) {
      studioPages.redirect(
          request,
          PATH,
          FlashMessage.success(
                  "Role of {name}: {role}.",
                  "name",
                  changed.get().name(),
                  "role",
                  Message.of(changed.get().role().label()))
              .withAuditEvent(AuditEvent.MEMBERS));
    } else {
      studioPages.showInvalid(request, "members/members", screen(form, Optional.empty()));
    }
  }

  private void renewLink(Context request) {
    Member member = getMember(request);
    if (member.role() == Role.OWNER) {
      throw new NotFoundResponse();
    }
    showNewLink(request, member.name(), memberAdmin.invitations().invitePasswordReset(member));
  }

  private void remove(Context request) {
    Member member = getMember(request);
    Form form = Form.of(request);
    Optional<Boolean> removed =
        form.build(
            "role",
            () -> {
              members.remove(member.id());
              return true;
            });
    if (removed.isPresent()) {
      studioPages.redirect(
          request,
          PATH,
          FlashMessage.success("{name} was removed.", "name", member.name())
              .withAuditEvent(AuditEvent.MEMBERS));
    } else {
      studioPages.showInvalid(request, "members/members", screen(form, Optional.empty()));
    }
  }

  /** Requires the password of the owner. */
  private void transferOwnership(Context request) {
    Member newOwner = getMember(request);
    Form form = Form.of(request);
    Member owner = sessions.findMember(request).orElseThrow(NotFoundResponse::new);
    throttle.checkMember(owner.id().value());
    if (!members.isPasswordOf(owner, new Password(form.raw("password")))) {
      form.reject("password", "Wrong password.");
      studioPages.showInvalid(request, "members/members", screen(form, Optional.empty()));
      return;
    }
    members.transferOwnership(newOwner.id());
    studioPages.redirect(
        request,
        "/studio",
        FlashMessage.success(
                "{name} now owns the journal. You are an editor.", "name", newOwner.name())
            .withAuditEvent(AuditEvent.MEMBERS));
  }

  private void revokeInvitation(Context request) {
    memberAdmin.invitations().revoke(RequestParameters.pathNumber(request, "id"));
    studioPages.redirect(
        request, PATH, FlashMessage.success("Link revoked.").withAuditEvent(AuditEvent.MEMBERS));
  }

  private Member getMember(Context request) {
    return members
        .find(new MemberId(RequestParameters.pathNumber(request, "id")))
        .filter(member -> member.removedAt() == null)
        .orElseThrow(NotFoundResponse::new);
  }
}
