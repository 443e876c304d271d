package needledrop.catalog.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.fact.FactKinds.SchemaValue;
import needledrop.catalog.item.ItemKind;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Declares one kind of fact, from which its database columns, form, texts on pages, conflict rule
 * and schema.org properties are derived.
 *
 * @param key the kind as stored in the database
 * @param label its name in the studio
 * @param parts the components of the record, in order
 * @param views the texts on the pages of its items; the last one is used on any other page
 */
public record FactKind(
    Class<? extends Fact> type,
    String key,
    String label,
    List<FactPart> parts,
    List<FactView> views,
    @Nullable ConflictRule conflictRule) {

  /** Starts the declaration of a kind. */
  static FactKindBuilder of(Class<? extends Fact> type, String key, String label) {
    return new FactKindBuilder(type, key, label);
  }

  /** Returns the kind as it is written in forms and URLs of the studio. */
  public String formKey() {
    return key.toUpperCase(Locale.ROOT);
  }

  public FactPart part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("%s has no part %s".formatted(key, name)));
  }

  /**
   * Returns the part that an item of this kind can be; empty if facts of this kind cannot be about
   * one.
   */
  public Optional<FactPart> subjectPart(ItemKind item) {
    return itemParts().filter(part -> part.required() && accepts(part, item)).findFirst();
  }

  private static boolean accepts(FactPart part, ItemKind item) {
    return part.type() instanceof PartType.Item(List<ItemKind> kinds) && kinds.contains(item);
  }

  Stream<FactPart> itemParts() {
    return parts.stream().filter(part -> part.type() instanceof PartType.Item);
  }

  /**
   * Creates a fact of this kind.
   *
   * @param values one for each part, in order
   * @throws IllegalArgumentException if a value is invalid; the message is shown to the user
   */
  public Fact create(List<@Nullable Object> values) {
    try {
      return constructor().newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof IllegalArgumentException invalid
          ? invalid
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be made of %s".formatted(key, values), e);
    }
  }

  private Constructor<? extends Fact> constructor() throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        parts.stream()
            .map(FactPart::component)
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  /** Returns the view of a fact on the page of an item. */
  public FactView view(Fact fact, ItemId page) {
    List<FactView> applicable = views.stream().filter(view -> view.applies(fact)).toList();
    return applicable.stream()
        .filter(view -> view.isFor(fact, page))
        .findFirst()
        .orElseGet(applicable::getLast);
  }

  /** Returns the schema.org properties of an item from facts of this kind. */
  List<SchemaValue> schemaValues(ItemId item, ItemKind owner, List<Fact> facts) {
    List<Fact> ofKind = facts.stream().filter(type::isInstance).toList();
    return views.stream()
        .flatMap(
            view -> ofKind.stream().flatMap(fact -> view.schemaValue(fact, item, owner).stream()))
        .toList();
  }

  /** Returns whether at most one of two facts of this kind can be true. */
  boolean isContradiction(Fact one, Fact other) {
    return conflictRule != null && conflictRule.isContradiction(one, other);
  }
}
