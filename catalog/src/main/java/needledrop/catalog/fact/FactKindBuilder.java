package needledrop.catalog.fact;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import needledrop.catalog.fact.FactView.SchemaProperty;
import needledrop.catalog.item.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@link FactKind} of a record class: its parts, texts and conflict rule, declared one
 * after another. Parts are declared in the order of the record's components, which determine the
 * type of each part and whether it is required.
 */
final class FactKindBuilder {
  /** The columns of the items of a fact, in order. */
  private static final List<String> ITEM_COLUMNS = List.of("subject", "object", "third");

  private final Class<? extends Fact> type;
  private final String key;
  private final String label;
  private final List<RecordComponent> components;
  private final List<FactPart> parts = new ArrayList<>();
  private final List<FactView> views = new ArrayList<>();
  private @Nullable ConflictRule conflictRule;

  FactKindBuilder(Class<? extends Fact> type, String key, String label) {
    this.type = type;
    this.key = key;
    this.label = label;
    this.components = List.of(Objects.requireNonNull(type.getRecordComponents()));
  }

  /** Declares the part for the next component. */
  FactKindBuilder part(String name, String label) {
    RecordComponent component = components.get(parts.size());
    if (!component.getName().equals(name)) {
      throw new IllegalStateException("%s has %s before %s".formatted(type, component, name));
    }
    PartType<?> partType = PartTypes.of(component.getType());
    boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    List<String> columns = partType.columns(defaultColumn(partType));
    parts.add(new FactPart(name, label, null, required, partType, columns, component));
    return this;
  }

  private String defaultColumn(PartType<?> partType) {
    return partType instanceof PartType.Item
        ? ITEM_COLUMNS.get(itemCount())
        : partType.defaultColumn();
  }

  private int itemCount() {
    return (int) parts.stream().filter(part -> part.type() instanceof PartType.Item).count();
  }

  /** Sets the hint of the last part. */
  FactKindBuilder hint(String text) {
    parts.add(parts.removeLast().withHint(text));
    return this;
  }

  /** Sets the column of the last part, if it is not the default of its type. */
  FactKindBuilder column(String column) {
    parts.add(parts.removeLast().withColumn(column));
    return this;
  }

  /**
   * Declares the text of the fact on the pages of all its items.
   *
   * @param sentence a template for {@link SentenceTemplate}
   */
  FactKindBuilder view(String label, String sentence) {
    views.add(FactView.of(null, label, SentenceTemplate.parse(sentence, this::find)));
    return this;
  }

  /** Declares the text of the fact on the page of the item in a part. */
  FactKindBuilder viewOn(String part, String label, String sentence) {
    views.add(FactView.of(find(part), label, SentenceTemplate.parse(sentence, this::find)));
    return this;
  }

  /** Restricts the last view to facts with this value. */
  FactKindBuilder when(String part, Object value) {
    views.add(views.removeLast().when(find(part), value));
    return this;
  }

  /**
   * Declares the schema.org property of the last view for items of one kind.
   *
   * @param path see {@link SchemaProperty}
   * @param item the part that is the value of the property
   */
  FactKindBuilder schema(ItemKind owner, String path, String item) {
    views.add(views.removeLast().withSchema(new SchemaProperty(owner, path, find(item))));
    return this;
  }

  /** Declares that at most one value of a part is true if other parts are equal. */
  FactKindBuilder oneValueOf(String part, String... sameIn) {
    conflictRule =
        new ConflictRule(find(part), Stream.of(sameIn).map(this::find).toList(), List.of());
    return this;
  }

  /** Also requires these parts to be equal, unless one of the facts has none. */
  FactKindBuilder sameIfKnown(String... names) {
    ConflictRule rule = Objects.requireNonNull(conflictRule);
    conflictRule =
        new ConflictRule(rule.value(), rule.sameIn(), Stream.of(names).map(this::find).toList());
    return this;
  }

  private FactPart find(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("%s has no part %s".formatted(type, name)));
  }

  FactKind build() {
    requireOneColumnEach();
    requireOneKindBesideSubject();
    return new FactKind(type, key, label, List.copyOf(parts), List.copyOf(views), conflictRule);
  }

  private void requireOneColumnEach() {
    List<String> columns = parts.stream().flatMap(part -> part.columns().stream()).toList();
    if (parts.size() != components.size()
        || columns.size() != columns.stream().distinct().count()) {
      throw new IllegalStateException(
          "%s has other parts than %s, or two in one column".formatted(type, components));
    }
  }

  /**
   * Only the subject can have several kinds, because a row contains the kind of its subject only.
   */
  private void requireOneKindBesideSubject() {
    for (FactPart part : parts) {
      if (part.type() instanceof PartType.Item(List<ItemKind> kinds)
          && kinds.size() > 1
          && !part.columns().equals(List.of("subject"))) {
        throw new IllegalStateException("%s of %s has several kinds".formatted(part.name(), type));
      }
    }
  }
}
