package needledrop.journal.entry;

import java.util.List;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table up to date that stores which catalog item or theme each {@code [[Name]]} in an
 * entry refers to. Triggers record each name whose meaning may have changed. This class resolves it
 * before the write commits, so that what is public is always up to date.
 */
public final class NameIndex {
  private static final int BATCH_SIZE = 500;

  private final Items items;

  private NameIndex(Items items) {
    this.items = items;
  }

  /**
   * Updates the table before each commit from now on, and once now if names are pending.
   *
   * @param items all items, not only the public ones
   */
  public static void maintain(Database database, Items items) {
    database.beforeCommit(new NameIndex(items)::resolve);
    if (hasPending(database)) {
      database.write(handle -> {});
    }
  }

  private static boolean hasPending(Database database) {
    return database.read(handle ->
        handle.createQuery("SELECT EXISTS (SELECT 1 FROM name_due)").mapTo(Boolean.class).one());
  }

  private void resolve(Handle handle) {
    List<String> due = pending(handle);
    while (!due.isEmpty()) {
      due.forEach(name -> resolve(handle, name));
      due = pending(handle);
    }
  }

  private static List<String> pending(Handle handle) {
    return handle
        .createQuery("SELECT name FROM name_due LIMIT :limit")
        .bind("limit", BATCH_SIZE)
        .mapTo(String.class)
        .list();
  }

  private void resolve(Handle handle, String name) {
    handle.execute("DELETE FROM name_due WHERE name = ?", name);
    handle
        .createUpdate(
            """
            INSERT INTO name_meaning (name, item) VALUES (:name, :item)
            ON CONFLICT (name) DO UPDATE SET item = excluded.item WHERE item IS NOT excluded.item
            """)
        .bind("name", name)
        .bind("item", itemIdOrNull(name))
        .execute();
  }

  private @Nullable Long itemIdOrNull(String name) {
    return items.findByName(name).map(Item::id).map(id -> id.value()).orElse(null);
  }
}
