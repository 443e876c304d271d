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
 * The label and sentence that show a kind of fact on the page of one of the items that it names,
 * such as "Reused music" on a film's page.
 *
 * @param page the part that is the item of the page; null for the pages of all its items
 * @param condition the value that a fact must have for this view; null if any
 * @param label the label of its line in Details
 * @param schema the schema.org property of the item of the page; null if there is none
 */
public record FactView(
    @Nullable FactPart page,
    @Nullable Condition condition,
    String label,
    SentenceTemplate sentence,
    @Nullable SchemaProperty schema) {

  /** A part and the value that it must have. */
  record Condition(FactPart part, Object value) {}

  /**
   * A property of schema.org.
   *
   * @param owner the kind of item that has it
   * @param path its name, such as "director", or the path to a nested property, such as
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

  /** Returns the message templates, for translation. */
  public List<String> messages() {
    return sentence.messages();
  }

  /**
   * Returns the text for a fact.
   *
   * @param link creates a link to an item
   */
  public List<TextPart> format(Fact fact, Function<ItemId, TextPart> link) {
    return sentence.format(fact, link);
  }

  /** Returns the schema.org property of an item; empty if the fact has none. */
  Optional<SchemaValue> schemaValue(Fact fact, ItemId item, ItemKind owner) {
    if (schema == null || schema.owner() != owner || !applies(fact) || !isFor(fact, item)) {
      return Optional.empty();
    }
    return Optional.ofNullable((ItemId) schema.item().value(fact))
        .map(value -> new SchemaValue(schema.path(), value));
  }
}
