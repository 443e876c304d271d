package needledrop.web.studio.mail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.mail.Email;
import needledrop.journal.mail.MailNotSentException;
import needledrop.journal.mail.MailServer;
import needledrop.journal.mail.MailServer.Security;
import needledrop.journal.mail.MailSettings;
import needledrop.journal.mail.Outbox;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;

/**
 * The screen of mail settings: the mail server, the member's own address for notifications, and
 * unsent mails.
 */
public final class MailScreens implements Routes {
  private static final String PATH = "/studio/mail";

  private final StudioPages studioPages;
  private final MailSettings settings;
  private final Outbox outbox;
  private final Sessions sessions;

  public MailScreens(
      StudioPages studioPages, MailSettings settings, Outbox outbox, Sessions sessions) {
    this.studioPages = studioPages;
    this.settings = settings;
    this.outbox = outbox;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        PATH,
        request -> studioPages.show(request, "mail/mail", values(storedForm(request))),
        Access.WRITE);
    routes.post(PATH + "/mine", this::changeOwnAddress, Access.WRITE);
    routes.post(PATH, this::change, Access.ADMINISTER);
    routes.post(PATH + "/try", this::sendTest, Access.ADMINISTER);
    routes.post(PATH + "/again", this::retry, Access.ADMINISTER);
    routes.post(PATH + "/forget", this::deleteServer, Access.ADMINISTER);
  }

  private Form storedForm(Context request) {
    Form form =
        withOwnAddress(request, Form.empty().with("port", 587).with("security", "starttls"));
    settings.findServer().ifPresent(server -> fillServer(form, server));
    return form;
  }

  private Form withOwnAddress(Context request, Form form) {
    return form.with(
        "mine", settings.findMemberEmail(member(request)).map(Email::address).orElse(""));
  }

  private static void fillServer(Form form, MailServer server) {
    form.with("host", server.host())
        .with("port", server.port())
        .with("security", server.security().word())
        .with("username", server.username())
        .with("sender", server.sender());
  }

  private Map<String, Object> values(Form form) {
    return Map.of(
        "form", form, "stuck", outbox.failedMail(), "working", settings.findServer().isPresent());
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }

  private void change(Context request) {
    Form form = Form.of(request);
    Optional<MailServer> server = form.build("host", () -> parse(form));
    if (server.isEmpty()) {
      studioPages.showInvalid(request, "mail/mail", values(withOwnAddress(request, form)));
      return;
    }
    settings.saveServer(server.get());
    if (!form.raw("password").isEmpty()) {
      settings.savePassword(form.raw("password"));
    }
    studioPages.redirect(request, PATH, FlashMessage.success("Mail server saved."));
  }

  private static MailServer parse(Form form) {
    long port = Objects.requireNonNullElse(form.number("port"), 0L);
    return new MailServer(
        form.get("host"),
        (int) Math.min(port, 100_000),
        security(form.get("security")),
        form.get("username"),
        form.get("sender").toLowerCase(Locale.ROOT));
  }

  private static Security security(String word) {
    return Stream.of(Security.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElse(Security.STARTTLS);
  }

  private void changeOwnAddress(Context request) {
    Form form = Form.of(request);
    if (form.get("mine").isEmpty()) {
      settings.deleteMemberEmail(member(request));
      studioPages.redirect(request, PATH, FlashMessage.success("Email notifications are off."));
      return;
    }
    Optional<Email> mine = Email.parse(form.get("mine"));
    if (mine.isEmpty()) {
      form.reject("mine", "Enter a valid email address.");
      settings.findServer().ifPresent(server -> fillServer(form, server));
      studioPages.showInvalid(request, "mail/mail", values(form));
      return;
    }
    settings.saveMemberEmail(member(request), mine.get());
    studioPages.redirect(
        request, PATH, FlashMessage.success("You will be notified of new replies by email."));
  }

  /** Tries at once, so that what the server says can be read here. */
  private void sendTest(Context request) {
    Optional<Email> to =
        settings
            .findMemberEmail(member(request))
            .or(() -> settings.findServer().flatMap(server -> Email.parse(server.sender())));
    FlashMessage flashMessage;
    try {
      if (to.isPresent()) {
        outbox.sendTest(to.get());
      }
      flashMessage =
          to.map(email ->
                  FlashMessage.success("Test email sent to {address}.", "address", email.address()))
              .orElse(FlashMessage.error("Set up a mail server first."));
    } catch (MailNotSentException e) {
      flashMessage =
          FlashMessage.error(
              "Email not sent. The mail server answered: {reason}", "reason", e.reason());
    }
    studioPages.redirect(request, PATH, flashMessage);
  }

  private void retry(Context request) {
    outbox.retry();
    studioPages.redirect(
        request, PATH, FlashMessage.success("Unsent email will be retried within a minute."));
  }

  private void deleteServer(Context request) {
    settings.deleteServer();
    studioPages.redirect(
        request, PATH, FlashMessage.success("Mail server removed. No email will be sent."));
  }
}
