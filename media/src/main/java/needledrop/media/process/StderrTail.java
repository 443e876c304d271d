package needledrop.media.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The last of what a program wrote to standard error, however much it writes. */
final class StderrTail {

  private static final int MAX_LINES = 60;
  private static final int MAX_LINE_LENGTH = 1000;
  private static final Pattern LOG_PREFIX = Pattern.compile("^(\\[[^]]*] )+");
  private static final Pattern FILE_PREFIX = Pattern.compile("^file:.*?: (?=[A-Z][^:]*$)");
  private static final List<String> GENERIC_MESSAGES =
      List.of("Invalid data found", "Conversion failed", "Error opening input");

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    if (lines.size() == MAX_LINES) {
      lines.removeFirst();
    }
    lines.addLast(line.substring(0, Math.min(line.length(), MAX_LINE_LENGTH)));
  }

  synchronized String text() {
    return String.join("\n", lines);
  }

  /** The line that says most about what is wrong, without the speaker's name in front of it. */
  synchronized String reason() {
    List<String> bare = lines.stream().map(StderrTail::withoutPrefix).toList();
    return bare.stream()
        .filter(line -> GENERIC_MESSAGES.stream().noneMatch(line::startsWith))
        .findFirst()
        .or(() -> bare.stream().findFirst())
        .orElse("ffmpeg does not say why");
  }

  /** "[concat @ 0x55d0] …" is said by concat. */
  private static String logComponent(String line) {
    return line.substring(1, Math.max(1, line.indexOf(' ')));
  }

  private static String withoutPrefix(String line) {
    String unattributed = LOG_PREFIX.matcher(line).replaceFirst("");
    if (unattributed.startsWith("Format not on whitelist")) {
      return logComponent(line) + " is a format that may name other files, and is never opened";
    }
    return FILE_PREFIX.matcher(unattributed).replaceFirst("").strip();
  }
}
