package needledrop.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong with a request, as told to whoever sent it. */
public record HttpError(int status, String title, String detail) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static HttpError of(int status, @Nullable String words) {
    HttpError usual = defaultFor(status);
    return words == null ? usual : new HttpError(status, usual.title, words);
  }

  private static HttpError defaultFor(int status) {
    return switch (status) {
      case 400 ->
          new HttpError(400, "That made no sense to us", "The address or the form is broken.");
      case 401, 403 ->
          new HttpError(status, "Not for you", "Only somebody who is signed in may do that.");
      case 404 ->
          new HttpError(404, "Nothing plays here", "The page was moved, or there never was one.");
      case 405 -> new HttpError(405, "Not that way", "This address can not be used like that.");
      case 413 -> new HttpError(413, "Too much at once", "What you sent is larger than we take.");
      case 429 -> new HttpError(429, "Slow down a little", "That was a lot in a short time.");
      case 503 -> new HttpError(503, "Not yet", "Something is still missing here. Try again soon.");
      default ->
          status < 500
              ? new HttpError(status, "That does not work", "We can not answer that request.")
              : new HttpError(
                  status, "The needle skipped", "The fault is ours. It has been noted.");
    };
  }

  byte[] json() {
    return JSON.writeValueAsString(Map.of("problem", detail)).getBytes(StandardCharsets.UTF_8);
  }
}
