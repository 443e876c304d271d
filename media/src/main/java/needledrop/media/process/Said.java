package needledrop.media.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The last of what a program wrote to standard error, however much it writes. */
final class Said {

  private static final int MOST_LINES = 60;
  private static final int LONGEST_LINE = 1000;
  private static final Pattern SPEAKER = Pattern.compile("^(\\[[^]]*] )+");
  private static final Pattern FILE = Pattern.compile("^file:.*?: (?=[A-Z][^:]*$)");
  private static final List<String> TELLS_NOTHING =
      List.of("Invalid data found", "Conversion failed", "Error opening input");

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    if (lines.size() == MOST_LINES) {
      lines.removeFirst();
    }
    lines.addLast(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
  }

  synchronized String all() {
    return String.join("\n", lines);
  }

  /** The line that says most about what is wrong, without the speaker's name in front of it. */
  synchronized String reason() {
    List<String> bare = lines.stream().map(Said::bare).toList();
    return bare.stream()
        .filter(line -> TELLS_NOTHING.stream().noneMatch(line::startsWith))
        .findFirst()
        .or(() -> bare.stream().findFirst())
        .orElse("ffmpeg does not say why");
  }

  /** "[concat @ 0x55d0] …" is said by concat. */
  private static String speaker(String line) {
    return line.substring(1, Math.max(1, line.indexOf(' ')));
  }

  private static String bare(String line) {
    String unattributed = SPEAKER.matcher(line).replaceFirst("");
    if (unattributed.startsWith("Format not on whitelist")) {
      return speaker(line) + " is a format that may name other files, and is never opened";
    }
    return FILE.matcher(unattributed).replaceFirst("").strip();
  }
}
