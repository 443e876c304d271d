package needledrop.media.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the output of ffmpeg's {@code -progress} option, which consists of lines name=value. */
final class ProgressParser {

  private static final Pattern OUT_TIME =
      Pattern.compile("^out_time_us=(\\d+)$", Pattern.MULTILINE);

  private String partialLine = "";
  private double seconds;

  /** Parses the next bytes; an incomplete line is kept for the next call. */
  void add(byte[] bytes) {
    String text = partialLine + new String(bytes, StandardCharsets.US_ASCII);
    int end = text.lastIndexOf('\n') + 1;
    Matcher times = OUT_TIME.matcher(text.substring(0, end));
    while (times.find()) {
      seconds = Math.max(seconds, Long.parseLong(times.group(1)) / 1e6);
    }
    partialLine = text.substring(end);
  }

  /** Returns the length in seconds of the output that was written so far. */
  double seconds() {
    return seconds;
  }
}
