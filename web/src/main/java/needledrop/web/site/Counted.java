package needledrop.web.site;

/** A number of things in words. */
final class Counted {
  private Counted() {}

  static String of(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
