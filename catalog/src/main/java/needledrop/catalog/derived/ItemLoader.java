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

/** Items by their numbers, as facts name them; those in the bin too. */
public final class ItemLoader {
  private ItemLoader() {}

  public static Map<Long, Item> load(Handle handle, Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT * FROM item WHERE id IN (<numbers>)")
        .bindList("numbers", List.copyOf(Set.copyOf(numbers)))
        .map(Row.mapper(ItemMapper::map))
        .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
  }

  /** All items that these facts name. */
  public static Map<Long, Item> loadForFacts(Handle handle, Collection<StoredFact> facts) {
    return load(
        handle,
        facts.stream()
            .flatMap(one -> one.fact().items().stream())
            .map(item -> item.value())
            .toList());
  }
}
