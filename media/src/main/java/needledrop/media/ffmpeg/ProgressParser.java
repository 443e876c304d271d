package needledrop.media.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ffmpeg writes for {@code -progress}: lines of name=value, again and again. */
final class ProgressParser {

  private static final Pattern OUT_TIME =
      Pattern.compile("^out_time_us=(\\d+)$", Pattern.MULTILINE);

  private String partialLine = "";
  private double seconds;

  void add(byte[] more) {
    String text = partialLine + new String(more, StandardCharsets.US_ASCII);
    int end = text.lastIndexOf('\n') + 1;
    Matcher times = OUT_TIME.matcher(text.substring(0, end));
    while (times.find()) {
      seconds = Math.max(seconds, Long.parseLong(times.group(1)) / 1e6);
    }
    partialLine = text.substring(end);
  }

  /** How much of the output was made when we last heard. */
  double seconds() {
    return seconds;
  }
}
