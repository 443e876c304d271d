package needledrop.web.studio.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Member;
import needledrop.journal.member.MemberAdmin;
import needledrop.journal.member.MemberModule;
import needledrop.journal.member.Members;
import needledrop.journal.member.OwnerLink;
import needledrop.journal.member.Password;
import needledrop.journal.member.PasswordQueue;
import needledrop.message.Message;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.AccessFilter;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.address.ClientAddress;
import needledrop.web.http.address.DeviceCookie;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.SignInLimits;
import needledrop.web.http.address.Throttle;
import needledrop.web.studio.page.StudioPages;

/**
 * The screens for signing in and out, and for setting the owner's password from a one-time link.
 */
public final class SignInScreens implements Routes {
  /** The only paths of the studio that are open without signing in. */
  public static final Set<String> PUBLIC_PATHS =
      Set.of("/studio/sign-in", "/studio/welcome", "/studio/join", "/studio/sign-in/code");

  /** Does not include cookies, so that the browser remains a known device of the member. */
  private static final String CLEARED_SITE_DATA = "\"cache\", \"storage\"";

  private static final int MAX_TRIES = 10;
  private static final Duration TRY_PERIOD = Duration.ofMinutes(10);

  private final StudioPages studioPages;
  private final Members members;
  private final OwnerLink ownerLink;
  private final Sessions sessions;
  private final ListenAddress listenAddress;
  private final Throttle welcomeThrottle = new Throttle(MAX_TRIES, TRY_PERIOD);
  private final DeviceCookie deviceCookie;
  private final SignInLimits limits;
  private final MemberAdmin memberAdmin;
  private final SiteIdentity site;

  public SignInScreens(
      StudioPages studioPages,
      SiteIdentity site,
      MemberModule module,
      Sessions sessions,
      ListenAddress listenAddress) {
    this.studioPages = studioPages;
    this.site = site;
    this.members = module.members();
    this.ownerLink = module.ownerLink();
    this.memberAdmin = module.admin();
    this.sessions = sessions;
    this.listenAddress = listenAddress;
    this.deviceCookie = new DeviceCookie(memberAdmin.knownDevices(), listenAddress);
    this.limits = new SignInLimits(listenAddress, deviceCookie);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before("/studio", this::requireSignIn);
    routes.before("/studio/*", this::requireSignIn);
    routes.get("/studio/welcome", this::welcome, Access.PUBLIC);
    routes.post("/studio/welcome", this::setPassword, Access.PUBLIC);
    routes.get("/studio/sign-in", this::showSignIn, Access.PUBLIC);
    routes.post("/studio/sign-in", this::signIn, Access.PUBLIC);
    routes.post("/studio/sign-out", this::signOut, Access.USE_STUDIO);
  }

  /** Sends a request without a sign-in to the sign-in page, or refuses it if it is not a GET. */
  private void requireSignIn(Context request) throws IOException {
    if (PUBLIC_PATHS.contains(request.path()) || sessions.findMemberId(request).isPresent()) {
      return;
    }
    AccessFilter.redirectToSignIn(request);
  }

  private void welcome(Context request) {
    String token = Objects.requireNonNullElse(request.queryParam("token"), "");
    if (ownerLink.isValid(token)) {
      Form form = Form.empty().with("token", token);
      studioPages.showSignedOut(
          request, "signin/setPassword", "Set up your journal", Map.of("form", form));
    } else {
      showExpiredLink(request);
    }
  }

  private void showExpiredLink(Context request) {
    request.status(HttpStatus.GONE);
    studioPages.showSignedOut(request, "signin/expiredLink", "Link expired", Map.of());
  }

  private void setPassword(Context request) {
    welcomeThrottle.check(ClientAddress.of(request, listenAddress));
    Form form = Form.of(request).require("name", "Enter the name that you will sign in with.");
    Optional<NewPassword> typed = NewPassword.from(form, site.settings().title(), form.get("name"));
    if (typed.isPresent()) {
      welcome(request, form, typed.get().password());
    } else {
      showInvalid(request, "signin/setPassword", "Set up your journal", form);
    }
  }

  private void welcome(Context request, Form form, Password password) {
    Optional<Optional<Member>> used =
        form.build("name", () -> ownerLink.redeem(form.get("token"), form.get("name"), password));
    if (used.isEmpty()) {
      showInvalid(request, "signin/setPassword", "Set up your journal", form);
      return;
    }
    Optional<Member> owner = used.get();
    if (owner.isEmpty()) {
      showExpiredLink(request);
      return;
    }
    memberAdmin.signIns().endAll(owner.get().id());
    memberAdmin.knownDevices().deleteAll(owner.get().id());
    memberAdmin.secondFactors().disable(owner.get().id());
    memberAdmin
        .auditLog()
        .add(owner.get().id(), AuditEvent.SIGNED_IN, Message.of("With the owner link."));
    sessions.signIn(request, owner.get().id());
    deviceCookie.remember(request, owner.get().id());
    SignInRedirect.welcome(studioPages, request, memberAdmin, owner.get());
  }

  private void showSignIn(Context request) {
    Form form = Form.empty().with("to", Objects.requireNonNullElse(request.queryParam("to"), ""));
    form.with("ownerless", members.ownerHasPassword() ? "" : "yes");
    studioPages.showSignedOut(request, "signin/signIn", "Sign in", Map.of("form", form));
  }

  private void signIn(Context request) {
    Form form = Form.of(request);
    String name = form.get("name");
    PasswordQueue queue = limits.check(request, name, members.findByName(name));
    Optional<Member> member = members.authenticate(name, new Password(form.raw("password")), queue);
    if (member.isEmpty()) {
      form.reject("name", "Wrong name or password.");
      memberAdmin.auditLog().countRefusedSignIn();
      showInvalid(request, "signin/signIn", "Sign in", form);
      return;
    }
    if (memberAdmin.secondFactors().mustSetUp(member.get().id())) {
      form.reject(
          "name",
          "After a restore, two-step sign-in must be set up again. Ask the owner "
              + "for a new link.");
      showInvalid(request, "signin/signIn", "Sign in", form);
      return;
    }
    completeSignIn(request, member.get().id(), SignInRedirect.safeTarget(form.get("to")));
  }

  /** Asks for the second factor if the member has one. */
  private void completeSignIn(Context request, MemberId member, String next) {
    if (memberAdmin.secondFactors().isEnabled(member)) {
      sessions.beginSecondFactor(request, member);
      request.redirect("/studio/sign-in/code?to=" + next, HttpStatus.SEE_OTHER);
      return;
    }
    sessions.signIn(request, member);
    deviceCookie.remember(request, member);
    memberAdmin.auditLog().add(member, AuditEvent.SIGNED_IN, Message.of("With the password."));
    request.redirect(next, HttpStatus.SEE_OTHER);
  }

  private void showInvalid(Context request, String screen, String title, Form form) {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    studioPages.showSignedOut(request, screen, title, Map.of("form", form));
  }

  private void signOut(Context request) {
    sessions.signOut(request);
    request.header("Clear-Site-Data", CLEARED_SITE_DATA);
    request.redirect("/", HttpStatus.SEE_OTHER);
  }
}
