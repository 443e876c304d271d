package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.FactId;

/** One line of the table "Details" of an item: a label and its values. */
public record FactLine(String label, List<Value> values) {

  /**
   * One value with its sources.
   *
   * @param facts the facts with this value; several if several sources agree
   */
  public record Value(List<TextPart> parts, List<FactSource> sources, List<FactId> facts) {
    public String text() {
      return TextPart.plainText(parts);
    }
  }
}
