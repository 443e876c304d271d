package needledrop.web.studio.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.FactPart;
import needledrop.catalog.fact.PartType;
import needledrop.catalog.item.Item;
import needledrop.store.Ids.ItemId;
import needledrop.web.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * Converts catalog facts of one kind to the fields of the form on an item's screen, and the
 * submitted form back to a fact. The form has no field for the first part that the item can be: it
 * is that item.
 */
final class FactFormMapper {
  private final FactKind kind;
  private final Item subject;
  private final FactPart subjectPart;

  FactFormMapper(FactKind kind, Item subject) {
    this.kind = kind;
    this.subject = subject;
    this.subjectPart = kind.subjectPart(subject.kind()).orElseThrow();
  }

  List<FormField> fields() {
    return inputParts().map(FormField::of).toList();
  }

  private Stream<FactPart> inputParts() {
    return kind.parts().stream().filter(part -> !part.equals(subjectPart));
  }

  /**
   * The form of a fact, filled in.
   *
   * @param names what the items are called in it
   */
  static Form write(Fact fact, Function<ItemId, String> names) {
    FactKind kind = FactKinds.of(fact);
    Form form = Form.empty().with("fact", kind.formKey());
    for (FactPart part : kind.parts()) {
      Object value = part.value(fact);
      if (value != null) {
        form.with(part.name(), format(part.type(), value, names));
      }
    }
    return form;
  }

  private static String format(PartType<?> type, Object value, Function<ItemId, String> names) {
    return switch (type) {
      case PartType.Item _ -> names.apply((ItemId) value);
      case PartType.Address _ -> value.toString();
      case PartType.Typed<?> typed -> format(typed, value);
    };
  }

  private static <V> String format(PartType.Typed<V> type, Object value) {
    return type.format(type.valueClass().cast(value));
  }

  /** The values that were typed, each parsed once; what is wrong is rejected in the form. */
  Map<FactPart, @Nullable Object> parse(Form form) {
    Map<FactPart, @Nullable Object> values = new HashMap<>();
    inputParts().forEach(part -> values.put(part, FormField.of(part).parse(form)));
    return values;
  }

  /** The fact that a valid form says; an item with a new name is added. */
  Fact toFact(Map<FactPart, @Nullable Object> parsed, ItemsByName itemsByName) {
    List<@Nullable Object> values = new ArrayList<>();
    for (FactPart part : kind.parts()) {
      values.add(part.equals(subjectPart) ? subject.id() : value(part, parsed, itemsByName));
    }
    return kind.create(values);
  }

  private static @Nullable Object value(
      FactPart part, Map<FactPart, @Nullable Object> parsed, ItemsByName itemsByName) {
    Object value = parsed.get(part);
    return value instanceof String name && part.type() instanceof PartType.Item(var kinds)
        ? itemsByName.find(name, kinds).id()
        : value;
  }
}
