package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import needledrop.journal.mail.ReplySubscriptions;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.Sheet;

/**
 * Where the links in letters lead. Opening one changes nothing, since programs open links as well;
 * a button does, and a mail program's one click (RFC 8058).
 */
final class MailPages implements Routes {
  private static final String CONFIRM = "/mail/confirm";
  private static final String LEAVE = "/mail/leave";

  private final ReplySubscriptions replySubscriptions;
  private final Sheet sheet;

  MailPages(Journal journal, Sheet sheet) {
    this.replySubscriptions = journal.mail().subscriptions();
    this.sheet = sheet;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(CONFIRM, request -> ask(request, "confirm"), Access.PUBLIC);
    routes.get(LEAVE, request -> ask(request, "leave"), Access.PUBLIC);
    routes.post(
        CONFIRM,
        request -> done(request, replySubscriptions.confirm(token(request))),
        Access.PUBLIC);
    routes.post(
        LEAVE,
        request -> done(request, replySubscriptions.unsubscribe(token(request))),
        Access.PUBLIC);
  }

  private static String token(Context request) {
    return Objects.requireNonNullElse(request.queryParam("token"), "");
  }

  private void ask(Context request, String act) throws IOException {
    if (replySubscriptions.exists(token(request))) {
      draw(request, act);
    } else {
      spent(request);
    }
  }

  private void done(Context request, boolean known) throws IOException {
    if (known) {
      draw(request, "");
    } else {
      spent(request);
    }
  }

  /** A link out of a letter that was used up, or went with the reply it belonged to. */
  private void spent(Context request) throws IOException {
    request.status(HttpStatus.NOT_FOUND);
    draw(request, "spent");
  }

  private void draw(Context request, String act) throws IOException {
    sheet.show(
        request,
        "site/mail.jte",
        Map.of("page", sheet.plain(sheet.say("Letters")), "act", act, "token", token(request)));
  }
}
