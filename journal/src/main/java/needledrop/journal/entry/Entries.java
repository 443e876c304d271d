package needledrop.journal.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.editing.ItemColumn;
import needledrop.catalog.item.Item;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.name.Slug;
import needledrop.journal.prose.WikiLinkTarget;
import needledrop.store.Database;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jdbi.v3.core.statement.EmptyHandling;

/** Finds, adds and changes entries: drafts, published ones, and those in the bin. */
public final class Entries {
  /** The columns of entries that refer to catalog items. */
  public static final List<ItemColumn> ITEM_COLUMNS = List.of(new ItemColumn("entry", "film"));

  private static final long NO_ITEM = 0;

  private static final Pattern PATH = Pattern.compile("/\\d{4}/\\d{2}/([^/]{1,1000})/?");
  private static final String NEWEST_FIRST = " ORDER BY published DESC, id DESC ";

  private final Database database;
  private final NameResolver nameResolver;
  private final InstantSource clock;

  public Entries(Database database, NameResolver nameResolver, InstantSource clock) {
    this.database = database;
    this.nameResolver = nameResolver;
    this.clock = clock;
  }

  /** Adds a draft. */
  public Entry add(MemberId author, EntryContent entryContent) {
    return database.writeAndReturn(
        handle -> new EntryWriter(handle, clock.millis()).add(author, entryContent));
  }

  /** Saves content over the version that was read. If there is a newer version, saves nothing. */
  public SaveResult save(EntryId id, int version, EntryContent entryContent, MemberId author) {
    return database.writeAndReturn(
        handle -> new EntryWriter(handle, clock.millis()).save(id, version, entryContent, author));
  }

  /** Publishes an entry. One that was published before keeps its date and so its address. */
  public Entry publish(EntryId id) {
    return setStatus(
        id,
        """
        standing = 'published', published = coalesce(published, :now),
          updated = max(updated, coalesce(published, :now)), due = NULL, binned = NULL
        """);
  }

  /**
   * Changes the slug of an entry. The former slug redirects.
   *
   * @param typed such as "training-in-russia"; characters that slugs cannot contain are replaced
   * @throws InvalidInputException if the slug is empty or taken
   */
  public Entry changeSlug(EntryId id, String typed) {
    return database.writeAndReturn(
        handle -> new EntryWriter(handle, clock.millis()).changeSlug(id, typed));
  }

  /** Schedules a draft to be published at this instant. */
  public Entry schedule(EntryId id, Instant due) {
    return database.writeAndReturn(handle -> {
      handle
          .createUpdate("UPDATE entry SET due = :due WHERE id = :id AND standing = 'draft'")
          .bind("due", due.toEpochMilli())
          .bind("id", id.value())
          .execute();
      return new EntryWriter(handle, clock.millis()).get(id);
    });
  }

  /** Cancels the schedule of a draft. */
  public Entry unschedule(EntryId id) {
    return setStatus(id, "due = NULL");
  }

  /** Returns the scheduled drafts that are due, the one that is due longest first. */
  public List<Entry> due() {
    return list(
        "WHERE due <= :now AND standing = 'draft' ORDER BY due", Map.of("now", clock.millis()));
  }

  /**
   * Publishes a scheduled draft that is due, with the scheduled date. A draft whose schedule was
   * cancelled or postponed in the meantime stays a draft.
   */
  public void publishIfDue(EntryId id) {
    setStatus(
        id,
        """
        standing = 'published', published = coalesce(published, due),
          updated = max(updated, coalesce(published, due)), due = NULL
        """,
        "AND standing = 'draft' AND due <= :now");
  }

  /** Makes an entry a draft again. */
  public Entry unpublish(EntryId id) {
    return setStatus(id, "standing = 'draft', due = NULL, binned = NULL");
  }

  /** Moves an entry to the bin; {@link #unpublish} restores it as a draft. */
  public Entry bin(EntryId id) {
    return setStatus(id, "standing = 'binned', due = NULL, binned = :now");
  }

  private Entry setStatus(EntryId id, String change) {
    return setStatus(id, change, "");
  }

  private Entry setStatus(EntryId id, String change, String condition) {
    long now = clock.millis();
    return database.writeAndReturn(handle -> {
      handle
          .createUpdate("UPDATE entry SET %s WHERE id = :id %s".formatted(change, condition))
          .bind("now", now)
          .bind("id", id.value())
          .execute();
      return new EntryWriter(handle, now).get(id);
    });
  }

  public Optional<Entry> find(EntryId id) {
    return list("WHERE id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  /** Returns the drafts, last changed first. */
  public List<Entry> drafts() {
    return list("WHERE standing = 'draft' ORDER BY updated DESC, id DESC", Map.of());
  }

  public List<Entry> binned() {
    return list("WHERE standing = 'binned' ORDER BY binned DESC, id DESC", Map.of());
  }

  /** Returns one page of published entries, newest first; pages count from one. */
  public List<Entry> newest(int page, int pageSize) {
    return published(
        "",
        NEWEST_FIRST + "LIMIT :limit OFFSET :offset",
        Map.of("limit", pageSize, "offset", (page - 1L) * pageSize));
  }

  /** Returns one page of an author's published entries, newest first; pages count from one. */
  public List<Entry> newestByAuthor(MemberId author, int page, int pageSize) {
    return published(
        "AND author = :author",
        NEWEST_FIRST + "LIMIT :limit OFFSET :offset",
        Map.of("author", author.value(), "limit", pageSize, "offset", (page - 1L) * pageSize));
  }

  /** Returns the number of published entries. */
  public int published() {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM entry WHERE standing = 'published'")
            .mapTo(Integer.class)
            .one());
  }

  /**
   * Returns the published entry of a path, found by its current slug or a former one. If the rest
   * of the path differs, the caller redirects to {@link Entry#path}.
   */
  public Optional<Entry> findByPath(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches()
        ? decode(matcher.group(1)).flatMap(this::findBySlug)
        : Optional.empty();
  }

  private Optional<Entry> findBySlug(String slug) {
    return findPublished("AND slug = :slug", slug)
        .or(() ->
            findPublished("AND id = (SELECT entry FROM former_slug WHERE slug = :slug)", slug));
  }

  private Optional<Entry> findPublished(String where, String slug) {
    return published(where, "", Map.of("slug", slug)).stream().findFirst();
  }

  private static Optional<String> decode(String part) {
    try {
      return Optional.of(URLDecoder.decode(part, UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns one page of published entries about an item, newest first: about this film, with this
   * song, or naming the item; pages count from one.
   */
  public List<Entry> about(Item item, int page, int pageSize) {
    return published(
        """
        AND id IN (
          SELECT id FROM entry WHERE film = :item
          UNION SELECT entry_clip.entry FROM entry_clip JOIN cue ON cue.clip = entry_clip.clip
            WHERE cue.song = :item AND cue.standing <> 'rejected'
          UNION SELECT entry FROM entry_name WHERE name IN (<names>))
        """,
        Map.of("item", item.id().value(), "limit", pageSize, "offset", (page - 1L) * pageSize),
        namesOf(NameResolver.target(item), item.id().value()));
  }

  /** Returns one page of published entries with a theme or naming it; pages count from one. */
  public List<Entry> withTheme(Theme theme, int page, int pageSize) {
    return published(
        """
        AND id IN (
          SELECT entry FROM entry_theme WHERE theme = :theme
          UNION SELECT entry FROM entry_name WHERE name IN (<names>))
        """,
        Map.of("theme", theme.id().value(), "limit", pageSize, "offset", (page - 1L) * pageSize),
        namesOf(NameResolver.target(theme), NO_ITEM));
  }

  /**
   * Returns the names in double brackets that mean the target, including the names of items merged
   * into it.
   */
  private Set<String> namesOf(WikiLinkTarget target, long item) {
    return nameResolver.namesFor(
        target,
        database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT name FROM entry_name
                    WHERE name = :name OR (name >= :name || ' (' AND name < :name || ' )')
                    UNION
                    SELECT entry_name.name FROM item CROSS JOIN entry_name
                    WHERE merged = :item AND (entry_name.name = folded OR (
                      entry_name.name >= folded || ' (' AND entry_name.name < folded || ' )'))
                    """)
                .bind("item", item)
                .bind("name", NameNormalizer.normalize(target.name()))
                .mapTo(String.class)
                .list()));
  }

  /** Returns the published entries with this clip, newest first. */
  public List<Entry> withClip(ClipId clip) {
    return published(
        "AND id IN (SELECT entry FROM entry_clip WHERE clip = :clip)",
        NEWEST_FIRST,
        Map.of("clip", clip.value()));
  }

  /** Returns the paths of the public catalog items. */
  public List<String> itemPaths() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT kind, slug FROM item WHERE public = 1 AND binned IS NULL ORDER BY id")
            .map(Row.mapper(row -> "/" + row.text("kind") + "/" + Slug.encode(row.text("slug"))))
            .list());
  }

  private List<Entry> published(String condition, Map<String, ?> values, Set<String> names) {
    return database.read(handle ->
        handle
            .createQuery(
                EntryMapper.SELECT
                    + "WHERE standing = 'published' "
                    + condition
                    + NEWEST_FIRST
                    + "LIMIT :limit OFFSET :offset")
            .bindMap(values)
            .bindList(EmptyHandling.NULL_KEYWORD, "names", names)
            .map(Row.mapper(EntryMapper::entry))
            .list());
  }

  private List<Entry> published(String condition, String order, Map<String, ?> values) {
    return list("WHERE standing = 'published' " + condition + order, values);
  }

  private List<Entry> list(String where, Map<String, ?> values) {
    return database.read(handle ->
        database
            .damagedRows()
            .listReadable(
                handle.createQuery(EntryMapper.SELECT + where).bindMap(values),
                "entry",
                "id",
                EntryMapper::entry));
  }
}
