package needledrop.web.site.item;

import needledrop.catalog.detail.FactLine.Value;
import needledrop.catalog.source.FactSource;

/**
 * Returns the CSS class of a fact's value: whether a source states it, or members only recall it.
 */
public final class CertaintyStyle {
  private CertaintyStyle() {}

  /** The CSS class: "recalled" if all sources are recalled, else "stated". */
  public static String cssClass(Value value) {
    boolean recalled = value.sources().stream().allMatch(FactSource.Recalled.class::isInstance);
    return recalled ? "recalled" : "stated";
  }
}
