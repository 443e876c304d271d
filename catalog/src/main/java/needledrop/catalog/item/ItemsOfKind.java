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

/** The items of one kind. What lies in the bin is not found here. */
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

  /** All of them, by name. */
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

  /** One page of them, by name; pages count from one. */
  public List<I> page(int number, int aPage) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE kind = :kind AND binned IS NULL
                ORDER BY folded, year, id
                LIMIT :many OFFSET :from
                """)
            .bind("kind", kind.key())
            .bind("many", aPage)
            .bind("from", (number - 1L) * aPage)
            .map(Row.mapper(this::item))
            .list());
  }

  /** How many names come before this one in the alphabet. */
  public int countBefore(String beginning) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) FROM item
                WHERE kind = :kind AND binned IS NULL AND folded < :beginning
                """)
            .bind("kind", kind.key())
            .bind("beginning", NameNormalizer.normalize(beginning))
            .mapTo(Integer.class)
            .one());
  }

  /** Gives it another name. Its slug stays, so that links to its page last. */
  public void rename(K id, String name) {
    Preconditions.requireNotBlank("the name", ControlCharacters.remove(name));
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE item SET name = :name, folded = :folded
                WHERE id = :id AND kind = :kind
                """)
            .bind("name", ControlCharacters.remove(name))
            .bind("folded", NameNormalizer.normalize(name))
            .bind("id", id.value())
            .bind("kind", kind.key())
            .execute());
  }

  /** Adds one under a free slug; the extras are the columns that only this kind has. */
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
