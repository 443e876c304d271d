package needledrop.web.site.item;

import needledrop.catalog.detail.FactLine.Value;
import needledrop.catalog.source.FactSource;

/** How a page shows how sure we are of a fact. */
public final class CertaintyStyle {
  private CertaintyStyle() {}

  /** What is only remembered looks it. */
  public static String cssClass(Value value) {
    boolean recalled = value.sources().stream().allMatch(FactSource.Recalled.class::isInstance);
    return recalled ? "recalled" : "stated";
  }
}
