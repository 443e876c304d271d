package needledrop.web.site;

import needledrop.catalog.FactLine.Value;
import needledrop.catalog.Source;

/** How a page says where a fact comes from. */
public final class Sourced {
  private Sourced() {}

  /** The source, short enough for its column. */
  public static String words(Source source) {
    return source instanceof Source.Cited(var title, var page, var date)
        ? title + (date == null ? "" : ", " + date.inWords())
        : source.inWords();
  }

  /** What is only remembered looks it. */
  public static String tone(Value value) {
    boolean recalled = value.sources().stream().allMatch(Source.Recalled.class::isInstance);
    return recalled ? "recalled" : "stated";
  }
}
