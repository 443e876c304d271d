package needledrop.journal.link;

import java.net.URI;

/**
 * What an HTTP request to another host returned: a response with status, media type and body, or
 * the reason why there is none.
 */
public sealed interface FetchResult {
  /**
   * The host responded.
   *
   * @param address where the redirects ended
   * @param type the media type, in lower case, without its parameters; empty for none
   */
  record Response(URI address, int status, String type, ResponseBody body) implements FetchResult {
    public String text() {
      return body.text();
    }

    public boolean isGone() {
      return status == 404 || status == 410;
    }
  }

  /** No request was made, because the address may lead to this machine or its network. */
  record Blocked(String reason) implements FetchResult {}

  /** The request failed, at least this time. */
  record Failed(String reason) implements FetchResult {}
}
