package needledrop.media.cue;

import java.util.Locale;
import needledrop.media.ControlCharacters;

/**
 * A line of a cue sheet.
 *
 * @param command in upper case
 * @param value without the quotes around it
 */
record CueFileLine(String command, String value) {
  private static final int MAX_VALUE_LENGTH = 500;

  static CueFileLine parse(String line) {
    String plain = ControlCharacters.remove(line);
    int end = plain.indexOf(' ');
    String command = end < 0 ? plain : plain.substring(0, end);
    String rest = end < 0 ? "" : plain.substring(end + 1).strip();
    String upper = command.toUpperCase(Locale.ROOT);
    String value = upper.equals("FILE") ? fileName(rest) : unquote(rest);
    return new CueFileLine(upper, value.substring(0, Math.min(value.length(), MAX_VALUE_LENGTH)));
  }

  /** A quote inside is part of the value: {@code TITLE "The "Best" of"}. */
  private static String unquote(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    int end = text.lastIndexOf('"');
    return text.substring(1, end > 0 ? end : text.length()).strip();
  }

  /** The format follows the name; folders before it are those of another machine. */
  private static String fileName(String text) {
    int format = text.lastIndexOf(' ');
    String name = text.startsWith("\"") || format < 0 ? unquote(text) : text.substring(0, format);
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }
}
