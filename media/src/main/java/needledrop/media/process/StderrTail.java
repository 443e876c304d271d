package needledrop.media.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines that a process wrote to standard error; memory use is bounded. */
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

  /** Returns the first line that is not generic, without the prefix of the log component. */
  synchronized String reason() {
    List<String> stripped = lines.stream().map(StderrTail::withoutPrefix).toList();
    return stripped.stream()
        .filter(line -> GENERIC_MESSAGES.stream().noneMatch(line::startsWith))
        .findFirst()
        .or(() -> stripped.stream().findFirst())
        .orElse("ffmpeg does not say why");
  }

  /** Returns the component that wrote a line: concat for "[concat @ 0x55d0] …". */
  private static String logComponent(String line) {
    return line.substring(1, Math.max(1, line.indexOf(' ')));
  }

  private static String withoutPrefix(String line) {
    String message = LOG_PREFIX.matcher(line).replaceFirst("");
    if (message.startsWith("Format not on whitelist")) {
      return logComponent(line) + " is a format that may name other files, and is never opened";
    }
    return FILE_PREFIX.matcher(message).replaceFirst("").strip();
  }
}
