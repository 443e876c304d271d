package needledrop.media;

/**
 * Removes control characters from text: C0, DEL, C1 and the bidirectional formatting characters of
 * Unicode. File names and tags may contain any of them, and printing them can control a terminal or
 * reorder the text around them.
 */
public final class ControlCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private ControlCharacters() {}

  /**
   * Returns the text on one line: each run of control characters becomes one space, and the text is
   * stripped.
   */
  public static String remove(String text) {
    String cleaned = text;
    for (int i = 0; i < cleaned.length(); i++) {
      if (isControl(cleaned.charAt(i))) {
        cleaned = cleaned.replace(cleaned.charAt(i), ' ');
      }
    }
    return (cleaned.equals(text) ? text : cleaned.replaceAll(" +", " ")).strip();
  }

  /**
   * Returns a text of the same length that is safe to print: control characters other than tabs and
   * line feeds become U+FFFD.
   */
  public static String replace(String text) {
    StringBuilder cleaned = new StringBuilder(text);
    for (int i = 0; i < cleaned.length(); i++) {
      char character = cleaned.charAt(i);
      if (isControl(character) && character != '\n' && character != '\t') {
        cleaned.setCharAt(i, REPLACEMENT);
      }
    }
    return cleaned.toString();
  }

  static boolean isControl(char character) {
    return Character.isISOControl(character)
        || (character >= '\u202A' && character <= '\u202E')
        || (character >= '\u2066' && character <= '\u2069');
  }
}
