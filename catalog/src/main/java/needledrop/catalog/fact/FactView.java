package needledrop.catalog.fact;

import java.util.List;
import java.util.function.Function;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * How a fact reads on the pages of one of its items.
 *
 * @param page the part that is the item of the page; null for the page of any of its items
 * @param condition the value that a fact must have to read like this, if it needs one
 * @param label the head of its line in Details
 */
public record FactView(
    @Nullable FactPart page,
    @Nullable Condition condition,
    String label,
    SentenceTemplate sentence) {

  /** A part that has a certain value. */
  record Condition(FactPart part, Object value) {}

  boolean applies(Fact fact) {
    return condition == null || condition.value().equals(condition.part().value(fact));
  }

  boolean isFor(Fact fact, ItemId item) {
    return page == null || item.equals(page.value(fact));
  }

  /** What is of our own words, to be said in the language of the reader. */
  public List<String> messages() {
    return sentence.messages();
  }

  /**
   * The sentence for a fact.
   *
   * @param link the link to an item
   */
  public List<TextPart> format(Fact fact, Function<ItemId, TextPart> link) {
    return sentence.format(fact, link);
  }
}
