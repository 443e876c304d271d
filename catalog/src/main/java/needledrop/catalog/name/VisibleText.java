package needledrop.catalog.name;

/**
 * Names as people type them, without characters that nobody sees: control characters, marks that
 * turn the direction of the text around them, and spaces of no width.
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  /**
   * Returns the text without invisible characters, and without space around it. The result is empty
   * if nothing of the text can be seen, as with combining marks that have no letter.
   */
  public static String of(String typed) {
    StringBuilder kept = new StringBuilder();
    typed.codePoints().filter(VisibleText::isKept).forEach(kept::appendCodePoint);
    return kept.codePoints().anyMatch(VisibleText::isVisible) ? kept.toString().strip() : "";
  }

  // Both joiners shape letters that stand beside them, in Persian and in emoji.
  private static boolean isKept(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL -> Character.isWhitespace(letter);
      case Character.FORMAT -> letter == ZERO_WIDTH_NON_JOINER || letter == ZERO_WIDTH_JOINER;
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static boolean isVisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isBlankLetter(letter);
    };
  }

  /** Letters of Hangul and Braille that are drawn as nothing. */
  private static boolean isBlankLetter(int letter) {
    return letter == 0x115F
        || letter == 0x1160
        || letter == 0x3164
        || letter == 0xFFA0
        || letter == 0x2800;
  }
}
