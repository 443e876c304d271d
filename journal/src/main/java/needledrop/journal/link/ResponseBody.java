package needledrop.journal.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** What a host sent, as far as it was read. */
public final class ResponseBody {
  private final byte[] bytes;
  private final boolean complete;

  ResponseBody(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.complete = whole;
  }

  /** Whether all of it was read: it had an end, and that came before the most that is read. */
  boolean isComplete() {
    return complete;
  }

  String text() {
    return new String(bytes, UTF_8);
  }

  InputStream inputStream() {
    return new ByteArrayInputStream(bytes);
  }
}
