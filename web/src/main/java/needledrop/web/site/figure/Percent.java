package needledrop.web.site.figure;

import java.util.Locale;

/** Formats a fraction as a CSS or SVG percentage, so that a figure fits every width. */
final class Percent {
  private Percent() {}

  static String of(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
