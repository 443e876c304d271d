package needledrop.catalog.derived;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemMapper;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Loads catalog items from the database by their ids or by the facts that name them, including
 * items in the bin.
 */
public final class ItemLoader {
  private ItemLoader() {}

  public static Map<Long, Item> load(Handle handle, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT * FROM item WHERE id IN (<ids>)")
        .bindList("ids", List.copyOf(Set.copyOf(ids)))
        .map(Row.mapper(ItemMapper::map))
        .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
  }

  /** Returns all items that the facts refer to, by id. */
  public static Map<Long, Item> loadForFacts(Handle handle, Collection<StoredFact> facts) {
    return load(
        handle,
        facts.stream()
            .flatMap(storedFact -> storedFact.fact().items().stream())
            .map(item -> item.value())
            .toList());
  }
}
