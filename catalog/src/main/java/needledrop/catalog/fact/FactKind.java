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
 * The declaration of one kind of fact. Its row, its form, its sentences, its conflicts and its
 * schema.org properties are derived from this.
 *
 * @param key the stored word for it
 * @param label its name in the studio
 * @param parts the components of the record, in their order
 * @param views how it reads on the pages of its items; the last one serves any other page
 */
public record FactKind(
    Class<? extends Fact> type,
    String key,
    String label,
    List<FactPart> parts,
    List<FactView> views,
    @Nullable ConflictRule conflictRule) {

  /** Begins the declaration of a kind. */
  static FactKindBuilder of(Class<? extends Fact> type, String key, String label) {
    return new FactKindBuilder(type, key, label);
  }

  /** The word for it in forms and addresses of the studio. */
  public String formKey() {
    return key.toUpperCase(Locale.ROOT);
  }

  public FactPart part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("%s has no part %s".formatted(key, name)));
  }

  /** The part that an item of this kind is, if facts of this kind can be about one. */
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
   * A fact of this kind.
   *
   * @param values one for each part, in their order
   * @throws IllegalArgumentException in words for people, if the fact refuses a value
   */
  public Fact create(List<@Nullable Object> values) {
    try {
      return constructor().newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof IllegalArgumentException refused
          ? refused
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

  /** How the page of an item says a fact of this kind. */
  public FactView view(Fact fact, ItemId page) {
    List<FactView> fitting = views.stream().filter(view -> view.applies(fact)).toList();
    return fitting.stream()
        .filter(view -> view.isFor(fact, page))
        .findFirst()
        .orElseGet(fitting::getLast);
  }

  /** What facts of this kind say about an item in schema.org's vocabulary. */
  List<SchemaValue> schemaValues(ItemId item, ItemKind owner, List<Fact> facts) {
    List<Fact> ofKind = facts.stream().filter(type::isInstance).toList();
    return views.stream()
        .flatMap(
            view -> ofKind.stream().flatMap(fact -> view.schemaValue(fact, item, owner).stream()))
        .toList();
  }

  /** Whether at most one of two facts of this kind can be true. */
  boolean isContradiction(Fact one, Fact other) {
    return conflictRule != null && conflictRule.isContradiction(one, other);
  }
}
