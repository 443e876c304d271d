package needledrop.web.site.figure;

/**
 * Truncates names to a maximum length, with "…" at the end, for labels in charts and time lines.
 */
final class Ellipsis {
  private static final String ELLIPSIS = "…";

  private Ellipsis() {}

  static String truncate(String name, int most) {
    String line = name.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + ELLIPSIS;
  }
}
