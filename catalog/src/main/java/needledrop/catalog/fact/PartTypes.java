package needledrop.catalog.fact;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.ItemMapper;
import needledrop.catalog.value.CreditRole;
import needledrop.store.Ids.ItemId;

/**
 * Finds the {@link PartType} that stores and parses a record component of a fact by the Java class
 * of the component.
 */
final class PartTypes {
  private static final List<PartType<?>> VALUE_TYPES =
      List.of(
          new PartType.Text(),
          new PartType.WholeNumber(),
          new PartType.Date(),
          new PartType.Position(),
          new PartType.LatLon(),
          new PartType.Address(),
          PartType.Choice.ofUse(),
          PartType.Choice.of(CreditRole.class));

  private PartTypes() {}

  static PartType<?> of(Class<?> component) {
    if (ItemId.class.isAssignableFrom(component)) {
      return new PartType.Item(itemKinds(component));
    }
    Class<?> boxed = component == int.class ? Integer.class : component;
    return VALUE_TYPES.stream()
        .filter(type -> type.valueClass() == boxed)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No type of part holds a " + component));
  }

  /** Returns the kinds of items that have this type of id. */
  private static List<ItemKind> itemKinds(Class<?> idType) {
    return Stream.of(ItemKind.values())
        .filter(kind -> idType.isInstance(ItemMapper.id(kind, 0)))
        .toList();
  }
}
