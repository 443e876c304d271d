package needledrop.catalog;

/** What a value of words refuses. */
final class Words {
  private Words() {}

  /**
   * @param what as in "the title of the source"
   * @throws IllegalArgumentException in words for whoever left it out
   */
  static String required(String what, String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException(
          "%s is missing".formatted(Character.toUpperCase(what.charAt(0)) + what.substring(1)));
    }
    return words;
  }

  static int positive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("%s must be 1 or more, not %d".formatted(what, number));
    }
    return number;
  }
}
