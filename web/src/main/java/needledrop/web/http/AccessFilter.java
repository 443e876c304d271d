package needledrop.web.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import needledrop.journal.member.Member;
import needledrop.web.http.body.RequestErrors;
import needledrop.web.http.body.UnreadBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks that the visitor has the {@link Access} that the matched route requires. An anonymous
 * visitor is redirected to the sign-in page; a member without the permission gets status 403.
 */
public final class AccessFilter implements Handler {
  private static final Logger log = LoggerFactory.getLogger(AccessFilter.class);

  private final Sessions sessions;

  AccessFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void handle(Context request) throws IOException {
    Access access = Access.of(request);
    if (access == Access.PUBLIC) {
      return;
    }
    Optional<Member> member = sessions.findMember(request);
    if (member.isEmpty()) {
      redirectToSignIn(request);
    } else if (!access.allows(member)) {
      log.warn(
          "Member {} may not {} {}",
          member.get().id().value(),
          request.method().name(),
          RequestErrors.loggablePath(request));
      throw new ForbiddenResponse("Your role does not allow this.");
    }
  }

  /** Redirects to the sign-in page, which continues to the requested page. */
  public static void redirectToSignIn(Context request) throws IOException {
    UnreadBody.drainOrClose(request);
    request.header("Cache-Control", "no-store");
    String next = request.method().name().equals("GET") ? request.path() : "/studio";
    request.redirect(
        "/studio/sign-in?to=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
        HttpStatus.SEE_OTHER);
    request.skipRemainingHandlers();
  }
}
