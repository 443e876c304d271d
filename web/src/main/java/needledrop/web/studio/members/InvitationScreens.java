package needledrop.web.studio.members;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Invitation;
import needledrop.journal.member.Member;
import needledrop.journal.member.MemberAdmin;
import needledrop.message.Message;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.address.ClientAddress;
import needledrop.web.http.address.DeviceCookie;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.Throttle;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.signin.NewPassword;
import needledrop.web.studio.signin.SignInRedirect;

/** The screen on which an invited member, or one with a reset link, chooses a password. */
final class InvitationScreens implements Routes {
  private static final String PATH = "/studio/join";

  private final StudioPages studioPages;
  private final MemberAdmin memberAdmin;
  private final Sessions sessions;
  private final ListenAddress listenAddress;
  private final DeviceCookie deviceCookie;
  private final Throttle throttle;
  private final SiteIdentity site;

  InvitationScreens(
      StudioPages studioPages,
      MemberAdmin memberAdmin,
      Sessions sessions,
      ListenAddress listenAddress,
      DeviceCookie cookie,
      Throttle throttle,
      SiteIdentity site) {
    this.studioPages = studioPages;
    this.memberAdmin = memberAdmin;
    this.sessions = sessions;
    this.listenAddress = listenAddress;
    this.deviceCookie = cookie;
    this.throttle = throttle;
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::open, Access.PUBLIC);
    routes.post(PATH, this::join, Access.PUBLIC);
  }

  private void open(Context request) {
    String token = Objects.requireNonNullElse(request.queryParam("token"), "");
    Optional<Invitation> invitation = memberAdmin.invitations().findValid(token);
    if (invitation.isPresent()) {
      show(request, Form.empty().with("token", token).with("name", invitation.get().name()));
    } else {
      showExpiredLink(request);
    }
  }

  private void show(Context request, Form form) {
    studioPages.showSignedOut(
        request, "signin/setPassword", "You are invited", Map.of("form", form, "action", PATH));
  }

  private void showExpiredLink(Context request) {
    request.status(HttpStatus.GONE);
    studioPages.showSignedOut(request, "signin/expiredLink", "Link expired", Map.of());
  }

  private void join(Context request) {
    throttle.check(ClientAddress.of(request, listenAddress));
    Form form = Form.of(request).require("name", "Enter the name that you will sign in with.");
    Optional<NewPassword> password =
        NewPassword.from(form, site.settings().title(), form.get("name"));
    Optional<Optional<Member>> member =
        password.flatMap(typed ->
            form.build(
                "name",
                () ->
                    memberAdmin
                        .invitations()
                        .redeem(form.get("token"), form.get("name"), typed.password())));
    if (member.isEmpty()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(request, form);
    } else if (member.get().isEmpty()) {
      showExpiredLink(request);
    } else {
      completeJoin(request, member.get().get());
    }
  }

  private void completeJoin(Context request, Member member) {
    memberAdmin.signIns().endAll(member.id());
    memberAdmin.knownDevices().deleteAll(member.id());
    memberAdmin.secondFactors().disable(member.id());
    memberAdmin
        .auditLog()
        .add(member.id(), AuditEvent.SIGNED_IN, Message.of("With an invitation link."));
    sessions.signIn(request, member.id());
    deviceCookie.remember(request, member.id());
    SignInRedirect.welcome(studioPages, request, memberAdmin, member);
  }
}
