package needledrop.catalog.name;

/** Checks constructor arguments: throws if a text is blank or a number is not positive. */
public final class Preconditions {
  private Preconditions() {}

  /**
   * Returns the text if it is not blank.
   *
   * @param what the name of the value, such as "the title of the source"
   * @throws IllegalArgumentException if the text is blank; the message is shown to the user
   */
  public static String requireNotBlank(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "%s is missing".formatted(Character.toUpperCase(what.charAt(0)) + what.substring(1)));
    }
    return text;
  }

  public static int requirePositive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("%s must be 1 or more, not %d".formatted(what, number));
    }
    return number;
  }
}
