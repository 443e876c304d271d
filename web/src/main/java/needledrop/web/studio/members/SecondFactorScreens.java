package needledrop.web.studio.members;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.MemberAdmin;
import needledrop.message.Message;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.address.DeviceCookie;
import needledrop.web.http.address.Throttle;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.signin.SignInRedirect;

/**
 * The screen of the second sign-in step, which verifies the one-time code of members with two-step
 * sign-in.
 */
final class SecondFactorScreens implements Routes {
  private static final String PATH = "/studio/sign-in/code";

  private final StudioPages studioPages;
  private final MemberAdmin memberAdmin;
  private final Sessions sessions;
  private final DeviceCookie deviceCookie;
  private final Throttle throttle;

  SecondFactorScreens(
      StudioPages studioPages,
      MemberAdmin memberAdmin,
      Sessions sessions,
      DeviceCookie cookie,
      Throttle throttle) {
    this.studioPages = studioPages;
    this.memberAdmin = memberAdmin;
    this.sessions = sessions;
    this.deviceCookie = cookie;
    this.throttle = throttle;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::open, Access.PUBLIC);
    routes.post(PATH, this::verify, Access.PUBLIC);
  }

  private void open(Context request) {
    if (sessions.findPendingMember(request).isEmpty()) {
      request.redirect("/studio/sign-in", HttpStatus.SEE_OTHER);
      return;
    }
    String to = Objects.requireNonNullElse(request.queryParam("to"), "");
    show(request, Form.empty().with("to", to));
  }

  private void show(Context request, Form form) {
    studioPages.showSignedOut(
        request, "members/secondFactor", "Two-step sign-in", Map.of("form", form));
  }

  private void verify(Context request) {
    Optional<MemberId> member = sessions.findPendingMember(request);
    if (member.isEmpty()) {
      request.redirect("/studio/sign-in", HttpStatus.SEE_OTHER);
      return;
    }
    throttle.checkMember(member.get().value());
    Form form = Form.of(request);
    if (!memberAdmin.secondFactors().redeemCode(member.get(), form.get("code"))) {
      memberAdmin.auditLog().countRefusedSignIn();
      form.reject("code", "Wrong or already used code.");
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(request, form);
      return;
    }
    sessions.signIn(request, member.get());
    deviceCookie.remember(request, member.get());
    memberAdmin
        .auditLog()
        .add(member.get(), AuditEvent.SIGNED_IN, Message.of("With password and code."));
    request.redirect(SignInRedirect.safeTarget(form.get("to")), HttpStatus.SEE_OTHER);
  }
}
