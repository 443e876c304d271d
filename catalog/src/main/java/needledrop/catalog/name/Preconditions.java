package needledrop.catalog.name;

/** What a value of words refuses. */
public final class Preconditions {
  private Preconditions() {}

  /**
   * The words themselves, which may not be blank.
   *
   * @param what as in "the title of the source"
   * @throws IllegalArgumentException if it is missing; the message is for whoever left it out
   */
  public static String requireNotBlank(String what, String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException(
          "%s is missing".formatted(Character.toUpperCase(what.charAt(0)) + what.substring(1)));
    }
    return words;
  }

  public static int requirePositive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("%s must be 1 or more, not %d".formatted(what, number));
    }
    return number;
  }
}
