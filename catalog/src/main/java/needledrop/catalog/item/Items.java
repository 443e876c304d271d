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

/** The items of every kind together: found by what people write, and put into the bin. */
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

  /** What others call them. */
  public ExternalIds externalIds() {
    return new ExternalIds(database, clock);
  }

  /**
   * What a person means who writes this name: the whole name in any case, with or without accents;
   * where several bear it, a year, an artist or a kind in brackets says which, as in "Rocky (1976)"
   * or "Rocky (saga)".
   */
  public Optional<Item> findByName(String written) {
    String name = NameNormalizer.normalize(written);
    Optional<Item> whole = findByName(name, null);
    Matcher parts = WITH_HINT.matcher(name);
    return whole.isPresent() || !parts.matches()
        ? whole
        : findByName(parts.group("name"), parts.group("hint"));
  }

  private Optional<Item> findByName(String name, @Nullable String hint) {
    return candidates(name).stream().filter(item -> matchesHint(item, hint)).findFirst();
  }

  private List<Item> candidates(String folded) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE binned IS NULL AND id IN (
                  SELECT coalesce(merged, id) FROM item WHERE folded = :folded)
                ORDER BY folded <> :folded, instr('film song album person place saga', kind), id
                """)
            .bind("folded", folded)
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

  /** The first items whose name begins so, for completing what is typed. */
  public List<Item> suggest(String beginning, int most) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE folded >= :from AND folded < :from || char(1114111) AND binned IS NULL
                ORDER BY folded, instr('film song album person place saga', kind), id
                LIMIT :most
                """)
            .bind("from", NameNormalizer.normalize(beginning))
            .bind("most", most)
            .map(Row.mapper(ItemMapper::map))
            .list());
  }

  /** The item whose page this is, as "/film/rocky-iv". */
  public Optional<Item> findByPath(String path) {
    return query(
        path,
        """
        SELECT * FROM item
        WHERE kind = :kind AND slug = :slug AND binned IS NULL
        """);
  }

  /** The item that this was the page of before it was renamed, or merged into another. */
  public Optional<Item> findByFormerPath(String path) {
    return query(
            path,
            """
            SELECT kept.* FROM item gone JOIN item kept ON kept.id = gone.merged
            WHERE gone.kind = :kind AND gone.slug = :slug AND kept.binned IS NULL
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
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return database.read(handle ->
        handle
            .createQuery(sql)
            .bind("kind", parts.group(1))
            .bind("slug", decode(parts.group(2)))
            .map(Row.mapper(ItemMapper::map))
            .findOne());
  }

  /** Items of a kind whose name contains this, by name. */
  public List<Item> search(ItemKind kind, String piece, int from, int most) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE kind = :kind AND binned IS NULL AND instr(folded, :piece)
                ORDER BY folded, id LIMIT :most OFFSET :from
                """)
            .bind("kind", kind.key())
            .bind("piece", NameNormalizer.normalize(piece))
            .bind("most", most)
            .bind("from", from)
            .map(Row.mapper(ItemMapper::map))
            .list());
  }

  /** How many there are of a kind whose name contains this. */
  public int count(ItemKind kind, String piece) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT COUNT(*) FROM item
                WHERE kind = :kind AND binned IS NULL AND instr(folded, :piece)
                """)
            .bind("kind", kind.key())
            .bind("piece", NameNormalizer.normalize(piece))
            .mapTo(Integer.class)
            .one());
  }

  private static String decode(String slug) {
    try {
      return URLDecoder.decode(slug, UTF_8);
    } catch (IllegalArgumentException e) {
      return slug; // a stray percent sign is in no slug
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

  /** Renames an item. Its address follows the name; one that readers knew leads on to the new. */
  public void rename(ItemId id, DisplayName displayName) {
    database.write(handle -> {
      handle
          .createUpdate(
              """
              UPDATE item SET name = :name, folded = :folded,
                artist = CASE WHEN kind IN ('song', 'album') THEN :aside END,
                year = CASE kind WHEN 'film' THEN CAST(:aside AS INTEGER) END
              WHERE id = :id
              """)
          .bind("name", displayName.name())
          .bind("folded", NameNormalizer.normalize(displayName.name()))
          .bind("aside", displayName.disambiguation())
          .bind("id", id.value())
          .execute();
      new ItemSlugs(handle).update(id);
    });
  }

  /** Shows the page of an item to readers, whether or not published content names it. */
  public void publish(ItemId id) {
    setPublished(id, clock.instant());
  }

  /** Takes that back. As long as published content names the item, readers still see its page. */
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

  /** Puts an item into the bin: it and the facts that name it are no longer shown. */
  public void bin(ItemId id) {
    bin.add(id);
  }

  /** Brings it back as it was. */
  public void restore(ItemId id) {
    bin.restore(id);
  }

  /** The items in the bin, the latest first. */
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
