package needledrop.catalog.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.name.Preconditions;
import needledrop.media.ControlCharacters;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;
import needledrop.store.QueryCache;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Base class that finds and adds catalog items of one kind, such as films, without those in the
 * bin.
 */
public abstract sealed class ItemsOfKind<I extends Item, K extends ItemId>
    permits Films, Songs, Albums, People, Places, Sagas {
  private static final int CACHE_SIZE = 500;

  final Database database;
  private final ItemKind kind;
  private final Class<I> type;
  private final QueryCache<K, Optional<I>> queryCache;

  ItemsOfKind(Database database, ItemKind kind, Class<I> type) {
    this.database = database;
    this.kind = kind;
    this.type = type;
    this.queryCache = new QueryCache<>(database, CACHE_SIZE);
  }

  public Optional<I> find(K id) {
    return queryCache.get(id, () -> read(id));
  }

  private Optional<I> read(K id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE id = (SELECT coalesce(merged, id) FROM item WHERE id = :id)
                  AND kind = :kind AND binned IS NULL
                """)
            .bind("id", id.value())
            .bind("kind", kind.key())
            .map(Row.mapper(this::item))
            .findOne());
  }

  public Optional<I> findBySlug(String slug) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE slug = :slug AND kind = :kind AND binned IS NULL
                """)
            .bind("slug", slug)
            .bind("kind", kind.key())
            .map(Row.mapper(this::item))
            .findOne());
  }

  /** Returns all items of the kind, by name. */
  public List<I> all() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE kind = :kind AND binned IS NULL
                ORDER BY folded, year, id
                """)
            .bind("kind", kind.key())
            .map(Row.mapper(this::item))
            .list());
  }

  /** Returns one page of the items, by name. Pages are numbered from 1. */
  public List<I> page(int page, int pageSize) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE kind = :kind AND binned IS NULL
                ORDER BY folded, year, id
                LIMIT :limit OFFSET :offset
                """)
            .bind("kind", kind.key())
            .bind("limit", pageSize)
            .bind("offset", (page - 1L) * pageSize)
            .map(Row.mapper(this::item))
            .list());
  }

  /** Returns the number of items whose name sorts before a prefix. */
  public int countBefore(String prefix) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) FROM item
                WHERE kind = :kind AND binned IS NULL AND folded < :prefix
                """)
            .bind("kind", kind.key())
            .bind("prefix", NameNormalizer.normalize(prefix))
            .mapTo(Integer.class)
            .one());
  }

  /**
   * Renames an item and updates its slug, as {@link Items#rename} does. Its year or artist stays.
   */
  public void rename(K id, String name) {
    DisplayName displayName = new DisplayName(name, null);
    database.write(handle -> {
      handle
          .createUpdate(
              """
              UPDATE item SET name = :name, folded = :folded
              WHERE id = :id AND kind = :kind
              """)
          .bind("name", displayName.name())
          .bind("folded", NameNormalizer.normalize(displayName.name()))
          .bind("id", id.value())
          .bind("kind", kind.key())
          .execute();
      new ItemSlugs(handle).update(id);
    });
  }

  /** Inserts an item with an unused slug. The extras are the columns that only this kind has. */
  I insert(String name, Map<String, ? extends @Nullable Object> extras) {
    Preconditions.requireNotBlank("the name", ControlCharacters.remove(name));
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                INSERT INTO item (kind, slug, name, folded, artist, isrc, year)
                VALUES (:kind, :slug, :name, :folded, :artist, :isrc, :year)
                RETURNING *
                """)
            .bind("kind", kind.key())
            .bind("slug", new ItemSlugs(handle).firstUnused(kind.key(), name))
            .bind("name", ControlCharacters.remove(name))
            .bind("folded", NameNormalizer.normalize(name))
            .bind("artist", extras.get("artist"))
            .bind("isrc", extras.get("isrc"))
            .bind("year", extras.get("year"))
            .map(Row.mapper(this::item))
            .one());
  }

  I item(Row row) throws java.sql.SQLException {
    return type.cast(ItemMapper.map(row));
  }
}
