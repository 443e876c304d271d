package needledrop.web.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of bytes of a file. */
record ByteRange(long first, long length) {
  /** Several ranges at once are not understood, which the standard allows: all is sent then. */
  private static final Pattern RANGE_HEADER =
      Pattern.compile("bytes=(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))");

  static boolean isSupported(String header) {
    return RANGE_HEADER.matcher(header).matches();
  }

  /** The range a header asks for, cut to the file; empty if nothing of it lies in the file. */
  static Optional<ByteRange> parse(String header, long fileLength) {
    Matcher asked = RANGE_HEADER.matcher(header);
    if (!asked.matches()) {
      return Optional.empty();
    }
    return asked.group(3) != null
        ? lastBytes(Long.parseLong(asked.group(3)), fileLength)
        : between(Long.parseLong(asked.group(1)), asked.group(2), fileLength);
  }

  private static Optional<ByteRange> lastBytes(long count, long fileLength) {
    long length = Math.min(count, fileLength);
    return length == 0 ? Optional.empty() : Optional.of(new ByteRange(fileLength - length, length));
  }

  private static Optional<ByteRange> between(long first, String last, long fileLength) {
    long end = last.isEmpty() ? fileLength : Math.min(Long.parseLong(last) + 1, fileLength);
    return first < end ? Optional.of(new ByteRange(first, end - first)) : Optional.empty();
  }

  String contentRange(long fileLength) {
    return "bytes " + first + "-" + (first + length - 1) + "/" + fileLength;
  }
}
