package needledrop.web.site.figure;

import java.util.Locale;

/** A length as part of the drawing's whole, so that a drawing fits every width. */
final class Percent {
  private Percent() {}

  static String of(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
