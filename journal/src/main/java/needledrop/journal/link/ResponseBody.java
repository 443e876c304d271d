package needledrop.journal.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The body of a response, as far as it was read. */
public final class ResponseBody {
  private final byte[] bytes;
  private final boolean complete;

  ResponseBody(byte[] bytes, boolean complete) {
    this.bytes = bytes;
    this.complete = complete;
  }

  /** Whether all of it was read: it is not truncated, neither by the host nor by the size limit. */
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
