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
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.RowId;
import needledrop.store.PermanentId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;

/** How what a person writes gets into the tables of an entry, within one write. */
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

  SaveResult save(EntryId id, int version, EntryContent entryContent, MemberId by) {
    Entry before = get(id);
    if (before.version() != version) {
      return new SaveResult.Conflict(before);
    }
    addRevision(before, before.author());
    update(before, entryContent);
    return new SaveResult.Success(addRevision(saveLists(id, entryContent), by));
  }

  private void update(Entry before, EntryContent entryContent) {
    var update =
        handle.createUpdate(
            """
            UPDATE entry SET slug = :slug, title = :title, film = :film, teaser = :teaser,
              more = :more, body = :body, links = :links, replies = :replies,
              version = version + 1, updated = :now
            WHERE id = :id
            """);
    bind(update, entryContent)
        .bind("slug", slug(before, entryContent))
        .bind("id", before.id().value())
        .execute();
  }

  /** Of one that is kept already, nothing more is kept: no revision ever changes. */
  private Entry addRevision(Entry entry, MemberId by) {
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
        .bind("author", by.value())
        .bind("saved", entry.updated().toEpochMilli())
        .execute();
    return entry;
  }

  private <S extends SqlStatement<S>> S bind(S statement, EntryContent entryContent) {
    return statement
        .bind("title", entryContent.title())
        .bind("film", entryContent.film() == null ? null : entryContent.film().value())
        .bind("teaser", entryContent.teaser())
        .bind("more", entryContent.moreLabel())
        .bind("body", entryContent.body())
        .bind("links", EntryMapper.json(entryContent.links()))
        .bind("replies", entryContent.repliesAllowed() ? 1 : 0)
        .bind("now", now);
  }

  /** A draft's slug follows its title; what readers may have linked to stays. */
  private String slug(Entry before, EntryContent entryContent) {
    return before.published() != null || before.title().equals(entryContent.title())
        ? before.slug()
        : uniqueSlug(before.id().value(), entryContent);
  }

  private String uniqueSlug(long id, EntryContent entryContent) {
    return Slug.firstUnused(Slug.of(entryContent.title(), "entry"), slug -> isTaken(slug, id));
  }

  /** Whether another entry is found under it, or once was. */
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

  /** The slug that readers knew is kept, and leads on. */
  Entry changeSlug(EntryId id, String typed) {
    Entry before = get(id);
    String slug = Slug.of(typed, "");
    if (slug.isEmpty()) {
      throw new InvalidInputException("URLs need at least one letter or digit.");
    }
    if (isTaken(slug, id.value())) {
      throw new InvalidInputException("Another entry has or had this URL.");
    }
    handle.execute("DELETE FROM former_slug WHERE slug = ?", slug);
    if (before.published() != null && !slug.equals(before.slug())) {
      handle.execute(
          "INSERT INTO former_slug (slug, entry) VALUES (?, ?)", before.slug(), id.value());
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

  private void saveList(EntryId id, String what, List<? extends RowId> listed) {
    if (listedIds(id, what).equals(listed.stream().map(RowId::value).toList())) {
      return;
    }
    handle
        .createUpdate("DELETE FROM entry_%s WHERE entry = :entry".formatted(what))
        .bind("entry", id.value())
        .execute();
    for (int position = 0; position < listed.size(); position++) {
      handle
          .createUpdate(
              "INSERT INTO entry_%1$s (entry, position, %1$s) VALUES (:entry, :position, :listed)"
                  .formatted(what))
          .bind("entry", id.value())
          .bind("position", position)
          .bind("listed", listed.get(position).value())
          .execute();
    }
  }

  private List<Long> listedIds(EntryId id, String what) {
    return handle
        .createQuery(
            "SELECT %1$s FROM entry_%1$s WHERE entry = :entry ORDER BY position".formatted(what))
        .bind("entry", id.value())
        .mapTo(Long.class)
        .list();
  }

  /** Names that stay are not touched: what they name would be hidden for a moment. */
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

  /** A number that no picture has is no picture: it is left out. */
  private void saveImages(EntryId id, EntryContent entryContent) {
    handle
        .createUpdate("DELETE FROM entry_image WHERE entry = :entry")
        .bind("entry", id.value())
        .execute();
    int position = 0;
    Set<Long> pictures = new LinkedHashSet<>(MarkdownRenderer.imageIds(entryContent.body()));
    pictures.addAll(MarkdownRenderer.imageIds(entryContent.teaser()));
    for (long picture : pictures) {
      handle
          .createUpdate(
              """
              INSERT INTO entry_image (entry, position, image)
              SELECT :entry, :position, id FROM image WHERE id = :image
              """)
          .bind("entry", id.value())
          .bind("position", position++)
          .bind("image", picture)
          .execute();
    }
  }

  private void saveEmbeds(EntryId id, EntryContent entryContent) {
    handle
        .createUpdate("DELETE FROM embed WHERE entry = :entry")
        .bind("entry", id.value())
        .execute();
    int position = 0;
    for (TextReferences.EmbedReference video : TextReferences.of(entryContent.body()).embeds()) {
      handle
          .createUpdate(
              """
              INSERT INTO embed (entry, position, page, title)
              VALUES (:entry, :position, :page, :title)
              """)
          .bind("entry", id.value())
          .bind("position", position++)
          .bind("page", video.embed().page().toString())
          .bind("title", video.title())
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
