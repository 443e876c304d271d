package needledrop.web.studio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.journal.member.OwnerLink;
import needledrop.journal.member.Password;
import needledrop.web.http.Form;
import needledrop.web.http.Listen;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.Throttle;
import needledrop.web.http.Visitor;

/**
 * The door of the studio: the owner's link, signing in and out, and the refusal of everybody else.
 */
final class EntranceScreens implements Routes {
  /** The only addresses of the studio that a stranger may see. */
  static final Set<String> OPEN = Set.of("/studio/sign-in", "/studio/welcome");

  private final Desk desk;
  private final Members members;
  private final OwnerLink ownerLink;
  private final Sessions sessions;
  private final Listen listen;
  private final Throttle throttle;

  EntranceScreens(
      Desk desk,
      Members members,
      OwnerLink ownerLink,
      Sessions sessions,
      Listen listen,
      Throttle throttle) {
    this.desk = desk;
    this.members = members;
    this.ownerLink = ownerLink;
    this.sessions = sessions;
    this.listen = listen;
    this.throttle = throttle;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before("/studio", this::refuseStrangers);
    routes.before("/studio/*", this::refuseStrangers);
    routes.get("/studio/welcome", this::welcome);
    routes.post("/studio/welcome", this::setPassword);
    routes.get("/studio/sign-in", this::askName);
    routes.post("/studio/sign-in", this::signIn);
    routes.post("/studio/sign-out", this::signOut);
  }

  /**
   * A stranger who wanted to see something signs in first; one who wanted to change something is
   * refused.
   */
  private void refuseStrangers(Context request) {
    if (OPEN.contains(request.path()) || sessions.member(request).isPresent()) {
      return;
    }
    request.header("Cache-Control", "no-store");
    String next = request.method().name().equals("GET") ? request.path() : "/studio";
    request.redirect(
        "/studio/sign-in?to=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
        HttpStatus.SEE_OTHER);
    request.skipRemainingHandlers();
  }

  private void welcome(Context request) {
    String token = Objects.requireNonNullElse(request.queryParam("token"), "");
    if (ownerLink.opens(token)) {
      Form form = Form.empty().with("token", token);
      desk.showOutside(request, "welcome", "This journal is yours", Map.of("form", form));
    } else {
      spent(request);
    }
  }

  private void spent(Context request) {
    request.status(HttpStatus.GONE);
    desk.showOutside(request, "spent", "This link opens no more", Map.of());
  }

  private void setPassword(Context request) {
    throttle.check(Visitor.of(request, listen));
    Form form = Form.of(request).require("name", "Type the name you will sign in with.");
    Password password = new Password(form.raw("password"));
    if (!password.problem().isEmpty()) {
      form.refuse("password", password.problem());
    } else if (!form.raw("again").equals(password.text())) {
      form.refuse("again", "This is not the same password. Type both once more.");
    }
    if (form.isGood()) {
      welcome(request, form, password);
    } else {
      askAgain(request, "welcome", "This journal is yours", form);
    }
  }

  private void welcome(Context request, Form form, Password password) {
    Optional<Member> owner = ownerLink.use(form.get("token"), form.get("name"), password);
    if (owner.isEmpty()) {
      spent(request);
      return;
    }
    sessions.signIn(request, owner.get().id());
    desk.done(request, "/studio", Said.done("Welcome, " + owner.get().name() + "."));
  }

  private void askName(Context request) {
    Form form = Form.empty().with("to", Objects.requireNonNullElse(request.queryParam("to"), ""));
    desk.showOutside(request, "signIn", "Sign in", Map.of("form", form));
  }

  private void signIn(Context request) {
    throttle.check(Visitor.of(request, listen));
    Form form = Form.of(request);
    Optional<Member> member = members.signIn(form.get("name"), new Password(form.raw("password")));
    if (member.isEmpty()) {
      form.refuse("name", "Name and password do not belong together.");
      askAgain(request, "signIn", "Sign in", form);
      return;
    }
    sessions.signIn(request, member.get().id());
    request.redirect(next(form.get("to")), HttpStatus.SEE_OTHER);
  }

  /** Only ways into the studio are followed, so that no link leads through here to elsewhere. */
  private static String next(String wanted) {
    return wanted.matches("/studio(/[A-Za-z0-9/_-]*)?") ? wanted : "/studio";
  }

  private void askAgain(Context request, String screen, String title, Form form) {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    desk.showOutside(request, screen, title, Map.of("form", form));
  }

  private void signOut(Context request) {
    sessions.signOut(request);
    request.redirect("/", HttpStatus.SEE_OTHER);
  }
}
