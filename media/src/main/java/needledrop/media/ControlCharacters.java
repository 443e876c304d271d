package needledrop.media;

/**
 * Characters that steer a terminal or the direction of text instead of being read: C0, DEL and C1,
 * and the bidirectional overrides of Unicode. File names and tags may hold any of them.
 */
public final class ControlCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private ControlCharacters() {}

  /** A text on one line, in which each run of control characters is a space, without outer ones. */
  public static String remove(String text) {
    String shown = text;
    for (int i = 0; i < shown.length(); i++) {
      if (isControl(shown.charAt(i))) {
        shown = shown.replace(shown.charAt(i), ' ');
      }
    }
    return (shown.equals(text) ? text : shown.replaceAll(" +", " ")).strip();
  }

  /** A text of the same length that is safe to print; tabs and line feeds stay. */
  public static String replace(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < shown.length(); i++) {
      char letter = shown.charAt(i);
      if (isControl(letter) && letter != '\n' && letter != '\t') {
        shown.setCharAt(i, REPLACEMENT);
      }
    }
    return shown.toString();
  }

  static boolean isControl(char letter) {
    return Character.isISOControl(letter)
        || (letter >= '\u202A' && letter <= '\u202E')
        || (letter >= '\u2066' && letter <= '\u2069');
  }
}
