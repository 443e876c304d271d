package needledrop.catalog.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import needledrop.catalog.fact.FactKinds.SchemaValue;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * How a fact reads on the pages of one of its items.
 *
 * @param page the part that is the item of the page; null for the page of any of its items
 * @param condition the value that a fact must have to read like this, if it needs one
 * @param label the head of its line in Details
 * @param schema what it says in schema.org's vocabulary about the item of the page, if anything
 */
public record FactView(
    @Nullable FactPart page,
    @Nullable Condition condition,
    String label,
    SentenceTemplate sentence,
    @Nullable SchemaProperty schema) {

  /** A part that has a certain value. */
  record Condition(FactPart part, Object value) {}

  /**
   * A property of schema.org.
   *
   * @param owner the kind of item that has it
   * @param path its name, as "director"; after a dot that of a nested thing, as
   *     "recordingOf.composer"
   * @param item the part that is its value
   */
  record SchemaProperty(ItemKind owner, String path, FactPart item) {}

  static FactView of(@Nullable FactPart page, String label, SentenceTemplate sentence) {
    return new FactView(page, null, label, sentence, null);
  }

  FactView when(FactPart part, Object value) {
    return new FactView(page, new Condition(part, value), label, sentence, schema);
  }

  FactView withSchema(SchemaProperty property) {
    return new FactView(page, condition, label, sentence, property);
  }

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

  /** What the fact says about the item in schema.org's vocabulary, if anything. */
  Optional<SchemaValue> schemaValue(Fact fact, ItemId item, ItemKind owner) {
    if (schema == null || schema.owner() != owner || !applies(fact) || !isFor(fact, item)) {
      return Optional.empty();
    }
    return Optional.ofNullable((ItemId) schema.item().value(fact))
        .map(value -> new SchemaValue(schema.path(), value));
  }
}
