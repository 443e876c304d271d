package needledrop.catalog.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.name.NameNormalizer;
import needledrop.store.Bin;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;
import needledrop.store.QueryCache;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** Finds items of every kind by name or path, and renames, publishes, bins and restores them. */
public final class Items {
  private static final int CACHE_SIZE = 1000;
  private static final Pattern PATH = Pattern.compile("/([a-z]+)/([^/]+)/?");
  private static final Pattern WITH_HINT =
      Pattern.compile("(?<name>.+\\S)\\s*\\((?<hint>[^()]+)\\)");
  private final Database database;
  private final InstantSource clock;
  private final Bin bin;
  private final QueryCache<ItemId, Optional<Item>> queryCache;

  public Items(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.bin = new Bin(database, "item", clock);
    this.queryCache = new QueryCache<>(database, CACHE_SIZE);
  }

  /** Returns the external identifiers of items. */
  public ExternalIds externalIds() {
    return new ExternalIds(database, clock);
  }

  /**
   * Finds an item by its whole name, ignoring case and accents. If several have this name, a year,
   * an artist or a kind in brackets selects one: "Rocky (1976)", "Rocky (saga)".
   */
  public Optional<Item> findByName(String typed) {
    String name = NameNormalizer.normalize(typed);
    Optional<Item> byWholeName = findByName(name, null);
    Matcher matcher = WITH_HINT.matcher(name);
    return byWholeName.isPresent() || !matcher.matches()
        ? byWholeName
        : findByName(matcher.group("name"), matcher.group("hint"));
  }

  private Optional<Item> findByName(String name, @Nullable String hint) {
    return candidates(name).stream().filter(item -> matchesHint(item, hint)).findFirst();
  }

  private List<Item> candidates(String normalized) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE binned IS NULL AND id IN (
                  SELECT coalesce(merged, id) FROM item WHERE folded = :normalized)
                ORDER BY folded <> :normalized, instr('film song album person place saga', kind), id
                """)
            .bind("normalized", normalized)
            .map(Row.mapper(ItemMapper::map))
            .list());
  }

  private static boolean matchesHint(Item item, @Nullable String hint) {
    return hint == null
        || hint.equals(item.kind().key())
        || switch (item) {
          case Film film -> hint.equals(String.valueOf(film.year()));
          case Song song ->
              song.artist() != null && hint.equals(NameNormalizer.normalize(song.artist()));
          case Album album ->
              album.artist() != null && hint.equals(NameNormalizer.normalize(album.artist()));
          case Person person -> false;
          case Place place -> false;
          case Saga saga -> false;
        };
  }

  /** Returns the first items whose name has this prefix, for autocompletion. */
  public List<Item> suggest(String prefix, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE folded >= :prefix AND folded < :prefix || char(1114111) AND binned IS NULL
                ORDER BY folded, instr('film song album person place saga', kind), id
                LIMIT :limit
                """)
            .bind("prefix", NameNormalizer.normalize(prefix))
            .bind("limit", limit)
            .map(Row.mapper(ItemMapper::map))
            .list());
  }

  /** Returns the item with this path, such as "/film/rocky-iv". */
  public Optional<Item> findByPath(String path) {
    return query(
        path,
        """
        SELECT * FROM item
        WHERE kind = :kind AND slug = :slug AND binned IS NULL
        """);
  }

  /** Returns the item that had this path before it was renamed or merged into another. */
  public Optional<Item> findByFormerPath(String path) {
    return query(
            path,
            """
            SELECT target.* FROM item duplicate JOIN item target ON target.id = duplicate.merged
            WHERE duplicate.kind = :kind AND duplicate.slug = :slug AND target.binned IS NULL
            """)
        .or(() -> findByFormerSlug(path));
  }

  private Optional<Item> findByFormerSlug(String path) {
    return query(
        path,
        """
        SELECT * FROM item WHERE binned IS NULL AND id = (
          SELECT coalesce(item.merged, item.id) FROM former_item_slug JOIN item ON item.id = former_item_slug.item
          WHERE former_item_slug.kind = :kind AND former_item_slug.slug = :slug)
        """);
  }

  private Optional<Item> query(String path, String sql) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return database.read(handle ->
        handle
            .createQuery(sql)
            .bind("kind", matcher.group(1))
            .bind("slug", decode(matcher.group(2)))
            .map(Row.mapper(ItemMapper::map))
            .findOne());
  }

  /** Returns items of a kind whose name contains a text, by name. */
  public List<Item> search(ItemKind kind, String text, int offset, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE kind = :kind AND binned IS NULL AND instr(folded, :text)
                ORDER BY folded, id LIMIT :limit OFFSET :offset
                """)
            .bind("kind", kind.key())
            .bind("text", NameNormalizer.normalize(text))
            .bind("limit", limit)
            .bind("offset", offset)
            .map(Row.mapper(ItemMapper::map))
            .list());
  }

  /** Returns the number of items of a kind whose name contains a text. */
  public int count(ItemKind kind, String text) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT COUNT(*) FROM item
                WHERE kind = :kind AND binned IS NULL AND instr(folded, :text)
                """)
            .bind("kind", kind.key())
            .bind("text", NameNormalizer.normalize(text))
            .mapTo(Integer.class)
            .one());
  }

  private static String decode(String slug) {
    try {
      return URLDecoder.decode(slug, UTF_8);
    } catch (IllegalArgumentException e) {
      return slug; // no slug contains a percent sign
    }
  }

  public Optional<Item> find(ItemId id) {
    return queryCache.get(id, () -> read(id));
  }

  private Optional<Item> read(ItemId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE id = (SELECT coalesce(merged, id) FROM item WHERE id = :id)
                  AND binned IS NULL
                """)
            .bind("id", id.value())
            .map(Row.mapper(ItemMapper::map))
            .findOne());
  }

  /**
   * Renames an item and updates its slug. If it was public, its former path redirects to the new
   * one.
   */
  public void rename(ItemId id, DisplayName displayName) {
    database.write(handle -> {
      handle
          .createUpdate(
              """
              UPDATE item SET name = :name, folded = :normalized,
                artist = CASE WHEN kind IN ('song', 'album') THEN :disambiguation END,
                year = CASE kind WHEN 'film' THEN CAST(:disambiguation AS INTEGER) END
              WHERE id = :id
              """)
          .bind("name", displayName.name())
          .bind("normalized", NameNormalizer.normalize(displayName.name()))
          .bind("disambiguation", displayName.disambiguation())
          .bind("id", id.value())
          .execute();
      new ItemSlugs(handle).update(id);
    });
  }

  /** Publishes the page of an item, whether or not published content refers to it. */
  public void publish(ItemId id) {
    setPublished(id, clock.instant());
  }

  /**
   * Undoes {@link #publish}. Readers still see the page while published content refers to the item.
   */
  public void unpublish(ItemId id) {
    setPublished(id, null);
  }

  private void setPublished(ItemId id, @Nullable Instant since) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE item SET published = :since WHERE id = :id")
            .bind("since", since)
            .bind("id", id.value())
            .execute());
  }

  public PageVisibility visibility(ItemId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT public, published FROM item WHERE id = :id")
            .bind("id", id.value())
            .map(
                Row.mapper(
                    row -> PageVisibility.of(row.bool("public"), row.instantOrNull("published"))))
            .findOne()
            .orElse(PageVisibility.HIDDEN));
  }

  /** Moves an item to the bin: it and the facts that refer to it are no longer shown. */
  public void bin(ItemId id) {
    bin.add(id);
  }

  /** Restores an item from the bin. */
  public void restore(ItemId id) {
    bin.restore(id);
  }

  /** Returns the items in the bin, latest first. */
  public List<Item> binned() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item WHERE binned IS NOT NULL AND merged IS NULL
                ORDER BY binned DESC, id DESC LIMIT 200
                """)
            .map(Row.mapper(ItemMapper::map))
            .list());
  }
}
