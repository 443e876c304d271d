package needledrop.journal.link;

import java.net.URI;

/** What became of a question to another host. */
public sealed interface FetchResult {
  /**
   * It answered.
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

  /** It was not asked, and why: such an address may lead into this machine or this network. */
  record Blocked(String reason) implements FetchResult {}

  /** It was asked, and nothing of use came back, at least this time. */
  record Failed(String reason) implements FetchResult {}
}
