package needledrop.web.site.item;

import needledrop.catalog.detail.FactLine.Value;
import needledrop.catalog.fact.FactSource;

/** How a page shows how sure we are of a fact. */
public final class Sourced {
  private Sourced() {}

  /** What is only remembered looks it. */
  public static String tone(Value value) {
    boolean recalled = value.sources().stream().allMatch(FactSource.Recalled.class::isInstance);
    return recalled ? "recalled" : "stated";
  }
}
