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
import needledrop.web.site.page.PageRenderer;

/**
 * The pages to which links in mails to readers lead: one confirms an email address, the other
 * unsubscribes it from notifications. Opening a link changes nothing, because programs open links
 * as well; the button on the page does, and so does one-click unsubscribe (RFC 8058).
 */
final class MailLinkPages implements Routes {
  private static final String CONFIRM = "/mail/confirm";
  private static final String UNSUBSCRIBE = "/mail/leave";

  private final ReplySubscriptions replySubscriptions;
  private final PageRenderer pageRenderer;

  MailLinkPages(ReplySubscriptions replySubscriptions, PageRenderer pageRenderer) {
    this.replySubscriptions = replySubscriptions;
    this.pageRenderer = pageRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(CONFIRM, request -> showForm(request, "confirm"), Access.PUBLIC);
    routes.get(UNSUBSCRIBE, request -> showForm(request, "leave"), Access.PUBLIC);
    routes.post(
        CONFIRM,
        request -> showResult(request, replySubscriptions.confirm(token(request))),
        Access.PUBLIC);
    routes.post(
        UNSUBSCRIBE,
        request -> showResult(request, replySubscriptions.unsubscribe(token(request))),
        Access.PUBLIC);
  }

  private static String token(Context request) {
    return Objects.requireNonNullElse(request.queryParam("token"), "");
  }

  private void showForm(Context request, String act) throws IOException {
    if (replySubscriptions.exists(token(request))) {
      show(request, act);
    } else {
      showExpired(request);
    }
  }

  private void showResult(Context request, boolean known) throws IOException {
    if (known) {
      show(request, "");
    } else {
      showExpired(request);
    }
  }

  /** Shows that the link was used already, or that its reply was deleted. */
  private void showExpired(Context request) throws IOException {
    request.status(HttpStatus.NOT_FOUND);
    show(request, "spent");
  }

  private void show(Context request, String act) throws IOException {
    pageRenderer.sendPrivate(
        request,
        "site/mail.jte",
        Map.of(
            "page",
            pageRenderer.noIndexPage(pageRenderer.translate("Email notifications")),
            "act",
            act,
            "token",
            token(request)));
  }
}
