package needledrop.journal.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.name.Slug;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.prose.TextReferences;
import needledrop.message.InvalidInputException;
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.RowId;
import needledrop.store.PermanentId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Adds an entry to the database or saves changes to its content and slug, within one transaction.
 */
final class EntryWriter {
  private final Handle handle;
  private final long now;

  EntryWriter(Handle handle, long now) {
    this.handle = handle;
    this.now = now;
  }

  Entry add(MemberId author, EntryContent entryContent) {
    var insert =
        handle.createQuery(
            """
            INSERT INTO entry (slug, title, film, teaser, more, body, links, replies, author,
              standing, feed_id, version, updated)
            VALUES (:slug, :title, :film, :teaser, :more, :body, :links, :replies, :author,
              'draft', :feedId, 1, :now)
            RETURNING id
            """);
    long id =
        bind(insert, entryContent)
            .bind("slug", uniqueSlug(0, entryContent))
            .bind("author", author.value())
            .bind("feedId", PermanentId.mint())
            .mapTo(Long.class)
            .one();
    return addRevision(saveLists(new EntryId(id), entryContent), author);
  }

  SaveResult save(EntryId id, int version, EntryContent entryContent, MemberId author) {
    Entry current = get(id);
    if (current.version() != version) {
      return new SaveResult.Conflict(current);
    }
    addRevision(current, current.author());
    update(current, entryContent);
    return new SaveResult.Success(addRevision(saveLists(id, entryContent), author));
  }

  private void update(Entry current, EntryContent entryContent) {
    var update =
        handle.createUpdate(
            """
            UPDATE entry SET slug = :slug, title = :title, film = :film, teaser = :teaser,
              more = :more, body = :body, links = :links, replies = :replies,
              version = version + 1, updated = :now
            WHERE id = :id
            """);
    bind(update, entryContent)
        .bind("slug", slug(current, entryContent))
        .bind("id", current.id().value())
        .execute();
  }

  /** Does nothing if there is a revision of this version, because revisions never change. */
  private Entry addRevision(Entry entry, MemberId author) {
    handle
        .createUpdate(
            """
            INSERT INTO revision (entry, version, writing, author, saved)
            VALUES (:entry, :version, :writing, :author, :saved)
            ON CONFLICT DO NOTHING
            """)
        .bind("entry", entry.id().value())
        .bind("version", entry.version())
        .bind("writing", EntryContentJson.format(entry.content()))
        .bind("author", author.value())
        .bind("saved", entry.updated().toEpochMilli())
        .execute();
    return entry;
  }

  private <S extends SqlStatement<S>> S bind(S statement, EntryContent entryContent) {
    return statement
        .bind("title", entryContent.title())
        .bind("film", Ids.numberOrNull(entryContent.film()))
        .bind("teaser", entryContent.teaser())
        .bind("more", entryContent.moreLabel())
        .bind("body", entryContent.body())
        .bind("links", EntryMapper.json(entryContent.links()))
        .bind("replies", entryContent.repliesAllowed() ? 1 : 0)
        .bind("now", now);
  }

  /** A draft's slug follows its title. A slug that readers may have linked to stays the same. */
  private String slug(Entry current, EntryContent entryContent) {
    return current.published() != null || current.title().equals(entryContent.title())
        ? current.slug()
        : uniqueSlug(current.id().value(), entryContent);
  }

  private String uniqueSlug(long id, EntryContent entryContent) {
    return Slug.firstUnused(Slug.of(entryContent.title(), "entry"), slug -> isTaken(slug, id));
  }

  /** Whether another entry has or had this slug. */
  private boolean isTaken(String slug, long id) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM entry WHERE slug = :slug AND id <> :id)
              OR EXISTS (SELECT 1 FROM former_slug WHERE slug = :slug AND entry <> :id)
            """)
        .bind("slug", slug)
        .bind("id", id)
        .mapTo(Boolean.class)
        .one();
  }

  /** Keeps a slug that readers know as a former one, which redirects. */
  Entry changeSlug(EntryId id, String typed) {
    Entry current = get(id);
    String slug = Slug.of(typed, "");
    if (slug.isEmpty()) {
      throw new InvalidInputException("URLs need at least one letter or digit.");
    }
    if (isTaken(slug, id.value())) {
      throw new InvalidInputException("Another entry has or had this URL.");
    }
    handle.execute("DELETE FROM former_slug WHERE slug = ?", slug);
    if (current.published() != null && !slug.equals(current.slug())) {
      handle.execute(
          "INSERT INTO former_slug (slug, entry) VALUES (?, ?)", current.slug(), id.value());
    }
    handle.execute("UPDATE entry SET slug = ? WHERE id = ?", slug, id.value());
    return get(id);
  }

  private Entry saveLists(EntryId id, EntryContent entryContent) {
    saveList(id, "clip", entryContent.clips());
    saveList(id, "theme", entryContent.themes());
    saveNames(id, entryContent);
    saveImages(id, entryContent);
    saveEmbeds(id, entryContent);
    return get(id);
  }

  private void saveList(EntryId id, String table, List<? extends RowId> ids) {
    if (listedIds(id, table).equals(ids.stream().map(RowId::value).toList())) {
      return;
    }
    handle
        .createUpdate("DELETE FROM entry_%s WHERE entry = :entry".formatted(table))
        .bind("entry", id.value())
        .execute();
    for (int position = 0; position < ids.size(); position++) {
      handle
          .createUpdate(
              "INSERT INTO entry_%1$s (entry, position, %1$s) VALUES (:entry, :position, :listedId)"
                  .formatted(table))
          .bind("entry", id.value())
          .bind("position", position)
          .bind("listedId", ids.get(position).value())
          .execute();
    }
  }

  private List<Long> listedIds(EntryId id, String table) {
    return handle
        .createQuery(
            "SELECT %1$s FROM entry_%1$s WHERE entry = :entry ORDER BY position".formatted(table))
        .bind("entry", id.value())
        .mapTo(Long.class)
        .list();
  }

  /**
   * Does not delete and insert unchanged names, because the items they mean would become private
   * for a moment.
   */
  private void saveNames(EntryId id, EntryContent entryContent) {
    Set<String> names =
        Stream.of(entryContent.teaser(), entryContent.body())
            .flatMap(text -> MarkdownRenderer.wikiLinkNames(text).stream())
            .map(NameNormalizer::normalize)
            .collect(Collectors.toSet());
    handle
        .createUpdate("DELETE FROM entry_name WHERE entry = :entry AND name NOT IN (<names>)")
        .bind("entry", id.value())
        .bindList(EmptyHandling.BLANK, "names", names)
        .execute();
    for (String name : names) {
      handle
          .createUpdate(
              "INSERT INTO entry_name (entry, name) VALUES (:entry, :name) ON CONFLICT DO NOTHING")
          .bind("entry", id.value())
          .bind("name", name)
          .execute();
    }
  }

  /** Ignores ids that no image has. */
  private void saveImages(EntryId id, EntryContent entryContent) {
    handle
        .createUpdate("DELETE FROM entry_image WHERE entry = :entry")
        .bind("entry", id.value())
        .execute();
    int position = 0;
    Set<Long> imageIds = new LinkedHashSet<>(MarkdownRenderer.imageIds(entryContent.body()));
    imageIds.addAll(MarkdownRenderer.imageIds(entryContent.teaser()));
    for (long imageId : imageIds) {
      handle
          .createUpdate(
              """
              INSERT INTO entry_image (entry, position, image)
              SELECT :entry, :position, id FROM image WHERE id = :image
              """)
          .bind("entry", id.value())
          .bind("position", position++)
          .bind("image", imageId)
          .execute();
    }
  }

  private void saveEmbeds(EntryId id, EntryContent entryContent) {
    handle
        .createUpdate("DELETE FROM embed WHERE entry = :entry")
        .bind("entry", id.value())
        .execute();
    int position = 0;
    for (TextReferences.EmbedReference embed : TextReferences.of(entryContent.body()).embeds()) {
      handle
          .createUpdate(
              """
              INSERT INTO embed (entry, position, page, title)
              VALUES (:entry, :position, :page, :title)
              """)
          .bind("entry", id.value())
          .bind("position", position++)
          .bind("page", embed.embed().page().toString())
          .bind("title", embed.title())
          .execute();
    }
  }

  Entry get(EntryId id) {
    return handle
        .createQuery(EntryMapper.SELECT + "WHERE id = :id")
        .bind("id", id.value())
        .map(Row.mapper(EntryMapper::entry))
        .one();
  }
}
