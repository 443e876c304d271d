package needledrop.catalog.item;

import java.time.Instant;
import needledrop.store.Ids.SagaId;
import org.jspecify.annotations.Nullable;

/**
 * A saga: a series of films that belong together, as an item of the catalog.
 *
 * @param completeSince when a member marked all its films as present, which derived facts such as
 *     "the only one of them" require; null if it is incomplete
 */
public record Saga(SagaId id, String slug, String name, @Nullable Instant completeSince)
    implements Item {
  @Override
  public ItemKind kind() {
    return ItemKind.SAGA;
  }
}
