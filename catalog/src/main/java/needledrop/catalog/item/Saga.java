package needledrop.catalog.item;

import java.time.Instant;
import needledrop.store.Ids.SagaId;
import org.jspecify.annotations.Nullable;

/**
 * Films that belong together.
 *
 * @param completeSince since when a person vouches that all its films are here; only then can be
 *     said what is the only one of them
 */
public record Saga(SagaId id, String slug, String name, @Nullable Instant completeSince)
    implements Item {
  @Override
  public ItemKind kind() {
    return ItemKind.SAGA;
  }
}
