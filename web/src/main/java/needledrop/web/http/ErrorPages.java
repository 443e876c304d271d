package needledrop.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import needledrop.journal.member.PasswordsBusyException;
import needledrop.web.http.body.RequestErrors;
import needledrop.web.http.body.UnreadBody;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the error pages, in the design of the site and without internal details. */
public final class ErrorPages implements Routes {
  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  private static final String RETRY_SECONDS = "5";

  private final Templates templates;
  private final StaticFiles files;
  private final Supplier<Masthead> masthead;

  public ErrorPages(Templates templates, StaticFiles files, Supplier<Masthead> masthead) {
    this.templates = templates;
    this.files = files;
    this.masthead = masthead;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, (e, request) -> sendRefusal(request, e));
    routes.exception(EofException.class, (e, request) -> sendError(request, 400, null));
    routes.exception(PasswordsBusyException.class, (e, request) -> sendBusy(request));
    routes.exception(Exception.class, (e, request) -> sendFailure(request, e));
  }

  private void sendRefusal(Context request, HttpResponseException refusal) {
    String message = refusal.getMessage();
    boolean isOwnMessage = message != null && message.endsWith(".");
    sendError(request, refusal.getStatus(), isOwnMessage ? message : null);
  }

  private void sendBusy(Context request) {
    request.header("Retry-After", RETRY_SECONDS);
    sendError(request, 429, "Many people are signing in right now. Try again in a few seconds.");
  }

  private void sendFailure(Context request, Exception failure) {
    int status = RequestErrors.statusOf(failure);
    if (status == 500) {
      log.error("{} {} failed", request.method(), RequestErrors.loggablePath(request), failure);
    }
    sendError(request, status, null);
  }

  private void sendError(Context request, int status, @Nullable String message) {
    if (request.res().isCommitted()) {
      return;
    }
    RequestErrors.discardParts(request);
    HttpError httpError = HttpError.of(status, message);
    request.status(status).header("Cache-Control", "no-store");
    try {
      UnreadBody.drainOrClose(request);
      send(request, httpError);
    } catch (IOException e) {
      log.debug("A reader left before the error page", e);
    }
  }

  private void send(Context request, HttpError httpError) throws IOException {
    boolean wantsJson = String.valueOf(request.header("Accept")).startsWith("application/json");
    byte[] body = wantsJson ? httpError.json() : page(httpError);
    request.res().setContentType(wantsJson ? "application/json" : "text/html;charset=utf-8");
    request.res().setContentLength(body.length);
    request.res().getOutputStream().write(body);
  }

  /** Returns the page of an error; if that cannot be rendered, its title as plain text. */
  byte[] page(HttpError httpError) {
    try {
      Masthead currentMasthead = masthead.get();
      Page page =
          Page.noIndex(
              currentMasthead, files, currentMasthead.translator().translate(httpError.title()));
      return templates.render("site/error.jte", Map.of("page", page, "problem", httpError));
    } catch (RuntimeException e) {
      log.error("The error page itself can not be drawn", e);
      return httpError.title().getBytes(StandardCharsets.UTF_8);
    }
  }
}
