package needledrop.web.http.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input stream that throws if more than a maximum number of bytes is read. */
public final class LimitedInputStream extends FilterInputStream {
  private long remaining;

  /** Limits a stream to this many bytes. */
  public LimitedInputStream(InputStream in, long maxBytes) {
    super(in);
    this.remaining = maxBytes;
  }

  /** Thrown if the stream is longer than its limit. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    return next < 0 ? next : countBytes(1, next);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    return count < 0 ? count : countBytes(count, count);
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    countBytes(skipped, 0);
    return skipped;
  }

  private int countBytes(long bytes, int result) throws IOException {
    remaining -= bytes;
    if (remaining < 0) {
      throw new TooLargeException();
    }
    return result;
  }
}
