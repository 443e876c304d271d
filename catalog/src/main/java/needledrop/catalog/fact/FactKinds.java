package needledrop.catalog.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.item.ItemKind;
import needledrop.store.Ids.ItemId;

/** All kinds of facts: the records that {@link Fact} permits, in that order. */
public final class FactKinds {
  private static final List<FactKind> ALL =
      Stream.of(Objects.requireNonNull(Fact.class.getPermittedSubclasses()))
          .map(FactKinds::declaration)
          .toList();
  private static final Map<Class<?>, FactKind> BY_TYPE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FactKind::type, Function.identity()));
  private static final Map<String, FactKind> BY_KEY =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FactKind::key, Function.identity()));
  private static final List<String> LABELS =
      ALL.stream().flatMap(kind -> kind.views().stream()).map(FactView::label).distinct().toList();

  private FactKinds() {}

  private static FactKind declaration(Class<?> type) {
    try {
      return (FactKind) Objects.requireNonNull(type.getDeclaredField("KIND").get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " declares no KIND", e);
    }
  }

  public static List<FactKind> all() {
    return ALL;
  }

  public static FactKind of(Fact fact) {
    return Objects.requireNonNull(BY_TYPE.get(fact.getClass()));
  }

  static Optional<FactKind> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** Returns the kinds of facts that can be about an item of this kind. */
  public static List<FactKind> about(ItemKind item) {
    return ALL.stream().filter(kind -> kind.subjectPart(item).isPresent()).toList();
  }

  /** Returns the labels of Details, in order. */
  public static List<String> labels() {
    return LABELS;
  }

  /**
   * Returns the schema.org properties of an item from facts about it.
   *
   * @param owner the kind of the item
   */
  public static List<SchemaValue> schemaValues(ItemId item, ItemKind owner, List<Fact> facts) {
    return ALL.stream().flatMap(kind -> kind.schemaValues(item, owner, facts).stream()).toList();
  }

  /** Returns whether facts have schema.org properties for items of this kind. */
  public static boolean hasSchema(ItemKind owner) {
    return ALL.stream()
        .flatMap(kind -> kind.views().stream())
        .anyMatch(view -> view.schema() != null && view.schema().owner() == owner);
  }

  /**
   * A schema.org property of an item.
   *
   * @param path see {@link FactView.SchemaProperty}
   */
  public record SchemaValue(String path, ItemId value) {}

  /** Returns whether at most one of two facts can be true. */
  public static boolean isContradiction(Fact one, Fact other) {
    return of(one).equals(of(other)) && of(one).isContradiction(one, other);
  }
}
