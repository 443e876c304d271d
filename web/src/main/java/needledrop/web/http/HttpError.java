package needledrop.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP error for an error page or JSON response: status code, heading, and what the user can do.
 *
 * @param title the heading
 * @param detail what happened and what to do
 */
public record HttpError(int status, String title, String detail) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Returns the error of a status, with its default detail unless a message is given. */
  static HttpError of(int status, @Nullable String message) {
    HttpError defaultError = defaultFor(status);
    return message == null ? defaultError : new HttpError(status, defaultError.title, message);
  }

  private static HttpError defaultFor(int status) {
    return switch (status) {
      case 400 ->
          new HttpError(
              400,
              "The link or the form was incomplete",
              "Check the link, or fill in the form again.");
      case 401, 403 -> new HttpError(status, "You don’t have access", "Sign in to do this.");
      case 404 ->
          new HttpError(
              404, "Nothing plays here", "Page not found. It may have been moved or deleted.");
      case 405 ->
          new HttpError(
              405, "Method not allowed", "This URL does not accept this kind of request.");
      case 413 ->
          new HttpError(413, "Request too large", "What you sent is larger than the limit.");
      case 429 -> new HttpError(429, "Too many requests", "Try again in a few minutes.");
      case 503 ->
          new HttpError(
              503, "Temporarily unavailable", "The server is not ready. Try again in a moment.");
      default ->
          status < 500
              ? new HttpError(status, "Request failed", "The server can’t process this request.")
              : new HttpError(
                  status,
                  "Something went wrong",
                  "This is an error on our side. It has been logged.");
    };
  }

  /** Returns the error as JSON. */
  byte[] json() {
    return JSON.writeValueAsString(Map.of("problem", detail)).getBytes(StandardCharsets.UTF_8);
  }
}
