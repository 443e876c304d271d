package needledrop.catalog.name;

/**
 * Removes invisible characters from typed text: control characters, directional marks and
 * zero-width spaces.
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  /**
   * Returns the text without invisible characters, stripped. Empty if nothing of it is visible, as
   * with combining marks without a letter.
   */
  public static String of(String typed) {
    StringBuilder result = new StringBuilder();
    typed.codePoints().filter(VisibleText::isKept).forEach(result::appendCodePoint);
    return result.codePoints().anyMatch(VisibleText::isVisible) ? result.toString().strip() : "";
  }

  // Both joiners change the shape of adjacent letters, in Persian and in emoji.
  private static boolean isKept(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> Character.isWhitespace(codePoint);
      case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isBlankLetter(codePoint);
    };
  }

  /** Returns whether this is a Hangul or Braille letter without a glyph. */
  private static boolean isBlankLetter(int codePoint) {
    return codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x2800;
  }
}
