package needledrop.web.studio.members;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Member;
import needledrop.journal.member.MemberAdmin;
import needledrop.journal.member.Members;
import needledrop.journal.member.Password;
import needledrop.journal.member.SecondFactors;
import needledrop.journal.member.SignIn;
import needledrop.message.Message;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.address.Throttle;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.signin.NewPassword;

/**
 * The screen on which members manage their own account, with routes to change password, two-step
 * sign-in, and signed-in browsers. Changes that weaken its protection require the password.
 */
final class AccountScreens implements Routes {
  private static final String PATH = "/studio/account";

  private final StudioPages studioPages;
  private final SiteIdentity site;
  private final Members members;
  private final MemberAdmin memberAdmin;
  private final SecondFactors secondFactors;
  private final Sessions sessions;
  private final Throttle throttle;
  private final TimeFormatter timeFormatter;

  AccountScreens(
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
    this.secondFactors = memberAdmin.secondFactors();
    this.sessions = sessions;
    this.throttle = throttle;
    this.timeFormatter = timeFormatter;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, request -> show(request, Form.empty(), List.of()), Access.USE_STUDIO);
    routes.post(PATH + "/password", this::changePassword, Access.USE_STUDIO);
    routes.post(PATH + "/codes", this::beginSecondFactor, Access.USE_STUDIO);
    routes.post(PATH + "/codes/confirm", this::confirmSecondFactor, Access.USE_STUDIO);
    routes.post(PATH + "/codes/off", this::disableSecondFactor, Access.USE_STUDIO);
    routes.post(PATH + "/sign-ins/others", this::signOutOthers, Access.USE_STUDIO);
    routes.post(PATH + "/sign-ins/{id}/end", this::signOutBrowser, Access.USE_STUDIO);
  }

  private void show(Context request, Form form, List<String> recoveryCodes) {
    studioPages.show(
        request, "members/account", Map.of("screen", screen(request, form, recoveryCodes)));
  }

  private void showAgain(Context request, Form form) {
    studioPages.showInvalid(
        request, "members/account", Map.of("screen", screen(request, form, List.of())));
  }

  private AccountScreen screen(Context request, Form form, List<String> recoveryCodes) {
    Member self = currentMember(request);
    String secret = secondFactors.findPendingSecret(self.id()).orElse(null);
    return new AccountScreen(
        form,
        secret,
        secret == null ? null : QrCodePath.of(otpauthAddress(self, secret)),
        recoveryCodes,
        secondFactors.isEnabled(self.id()) ? secondFactors.countRecoveryCodes(self.id()) : -1,
        memberAdmin.signIns().of(self.id()).stream().map(each -> line(request, each)).toList());
  }

  /** The key URI that authenticator apps read from the QR code. */
  private String otpauthAddress(Member self, String secret) {
    String journal = encode(site.settings().title());
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(journal, encode(self.name()), secret, journal);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private SignInLine line(Context request, SignIn signIn) {
    return new SignInLine(
        signIn.id(),
        signIn.browser(),
        timeFormatter.dateTime(signIn.since()),
        timeFormatter.dateTime(signIn.lastSeen()),
        signIn.id() == sessions.signInId(request));
  }

  private void changePassword(Context request) {
    Member self = currentMember(request);
    Form form = Form.of(request);
    if (!checkPassword(request, form)) {
      showAgain(request, form);
      return;
    }
    Optional<Member> changed =
        NewPassword.from(form, site.settings().title(), self.name())
            .flatMap(typed ->
                form.build(
                    "password", () -> members.update(self.id(), self.name(), typed.password())));
    if (changed.isEmpty()) {
      showAgain(request, form);
      return;
    }
    memberAdmin.signIns().endAllBut(self.id(), sessions.signInId(request));
    done(request, "Password changed. All other browsers were signed out.");
  }

  private void beginSecondFactor(Context request) {
    Form form = Form.of(request);
    if (!checkPassword(request, form)) {
      showAgain(request, form);
      return;
    }
    secondFactors.startSetup(currentMember(request).id());
    request.redirect(PATH + "#codes", HttpStatus.SEE_OTHER);
  }

  /** The recovery codes are shown once, in the response to this form. */
  private void confirmSecondFactor(Context request) {
    Form form = Form.of(request);
    Member self = currentMember(request);
    throttle.checkMember(self.id().value());
    Optional<List<String>> recoveryCodes =
        secondFactors.confirmSetup(self.id(), form.get("code").replaceAll("\\s", ""));
    if (recoveryCodes.isEmpty()) {
      showAgain(request, form.reject("code", "Wrong code. Enter the code that the app shows now."));
      return;
    }
    memberAdmin
        .auditLog()
        .add(self.id(), AuditEvent.ACCOUNT, Message.of("Two-step sign-in is on."));
    show(request, form, recoveryCodes.get());
  }

  private void disableSecondFactor(Context request) {
    Form form = Form.of(request);
    if (!checkPassword(request, form)) {
      showAgain(request, form);
      return;
    }
    secondFactors.disable(currentMember(request).id());
    done(request, "Two-step sign-in is off.");
  }

  private boolean checkPassword(Context request, Form form) {
    Member self = currentMember(request);
    throttle.checkMember(self.id().value());
    if (!members.isPasswordOf(self, new Password(form.raw("current")))) {
      form.reject("current", "Wrong password.");
    }
    return form.isValid();
  }

  private void signOutBrowser(Context request) {
    if (!memberAdmin
        .signIns()
        .end(currentMember(request).id(), RequestParameters.pathNumber(request, "id"))) {
      throw new NotFoundResponse();
    }
    done(request, "That browser was signed out.");
  }

  private void signOutOthers(Context request) {
    memberAdmin.signIns().endAllBut(currentMember(request).id(), sessions.signInId(request));
    done(request, "All other browsers were signed out.");
  }

  private void done(Context request, String message) {
    studioPages.redirect(
        request, PATH, FlashMessage.success(message).withAuditEvent(AuditEvent.ACCOUNT));
  }

  private Member currentMember(Context request) {
    return sessions.findMember(request).orElseThrow(NotFoundResponse::new);
  }
}
