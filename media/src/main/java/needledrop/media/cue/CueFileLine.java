package needledrop.media.cue;

import java.util.Locale;
import needledrop.media.ControlCharacters;

/**
 * One line of a cue sheet, split into command and value.
 *
 * @param command in upper case, such as TRACK
 * @param value without the surrounding quotes, at most {@value #MAX_VALUE_LENGTH} characters
 */
record CueFileLine(String command, String value) {
  private static final int MAX_VALUE_LENGTH = 500;

  static CueFileLine parse(String line) {
    String cleaned = ControlCharacters.remove(line);
    int end = cleaned.indexOf(' ');
    String command = end < 0 ? cleaned : cleaned.substring(0, end);
    String rest = end < 0 ? "" : cleaned.substring(end + 1).strip();
    String upperCommand = command.toUpperCase(Locale.ROOT);
    String value = upperCommand.equals("FILE") ? fileName(rest) : unquote(rest);
    return new CueFileLine(
        upperCommand, value.substring(0, Math.min(value.length(), MAX_VALUE_LENGTH)));
  }

  /**
   * Removes the surrounding quotes; inner quotes are part of the value: {@code TITLE "The "Best"
   * of"}.
   */
  private static String unquote(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    int end = text.lastIndexOf('"');
    return text.substring(1, end > 0 ? end : text.length()).strip();
  }

  /**
   * Returns the file name, without the format that follows it and the folders before it, which are
   * those of another machine.
   */
  private static String fileName(String text) {
    int format = text.lastIndexOf(' ');
    String name = text.startsWith("\"") || format < 0 ? unquote(text) : text.substring(0, format);
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }
}
