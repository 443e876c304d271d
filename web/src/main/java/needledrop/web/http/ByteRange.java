package needledrop.web.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of bytes of a file, as requested by the Range header (RFC 9110, section 14).
 *
 * @param first offset of the first byte
 * @param length number of bytes, at least 1 unless the file is empty
 */
record ByteRange(long first, long length) {
  /**
   * Only a single range is supported. For several ranges the whole file is sent, which the RFC
   * allows.
   */
  private static final Pattern RANGE_HEADER =
      Pattern.compile("bytes=(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))");

  /** Returns whether the header is valid and has a single range. */
  static boolean isSupported(String header) {
    return RANGE_HEADER.matcher(header).matches();
  }

  /** Returns the requested range, clamped to the file; empty if it is entirely outside the file. */
  static Optional<ByteRange> parse(String header, long fileLength) {
    Matcher matcher = RANGE_HEADER.matcher(header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return matcher.group(3) != null
        ? lastBytes(Long.parseLong(matcher.group(3)), fileLength)
        : between(Long.parseLong(matcher.group(1)), matcher.group(2), fileLength);
  }

  private static Optional<ByteRange> lastBytes(long count, long fileLength) {
    long length = Math.min(count, fileLength);
    return length == 0 ? Optional.empty() : Optional.of(new ByteRange(fileLength - length, length));
  }

  private static Optional<ByteRange> between(long first, String last, long fileLength) {
    long end = last.isEmpty() ? fileLength : Math.min(Long.parseLong(last) + 1, fileLength);
    return first < end ? Optional.of(new ByteRange(first, end - first)) : Optional.empty();
  }

  /** Returns the value of the Content-Range header. */
  String contentRange(long fileLength) {
    return "bytes " + first + "-" + (first + length - 1) + "/" + fileLength;
  }
}
