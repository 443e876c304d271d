package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.FactId;

/** One line of an item's Details: a label, and what is stated under it. */
public record FactLine(String label, List<Value> values) {

  /**
   * One statement as a page shows it.
   *
   * @param facts the facts that say it: several where several sources agree
   */
  public record Value(List<TextPart> parts, List<FactSource> sources, List<FactId> facts) {
    public String text() {
      return TextPart.plainText(parts);
    }
  }
}
