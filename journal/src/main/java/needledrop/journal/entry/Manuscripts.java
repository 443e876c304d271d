package needledrop.journal.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.name.Slug;
import needledrop.journal.prose.Prose;
import needledrop.journal.prose.Survey;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.RowId;
import needledrop.store.PermanentId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;

/** How what a person writes gets into the tables of an entry, within one write. */
final class Manuscripts {
  private final Handle handle;
  private final long now;

  Manuscripts(Handle handle, long now) {
    this.handle = handle;
    this.now = now;
  }

  Entry add(MemberId author, Writing writing) {
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
        bind(insert, writing)
            .bind("slug", freeSlug(0, writing))
            .bind("author", author.value())
            .bind("feedId", PermanentId.mint())
            .mapTo(Long.class)
            .one();
    return keepRevision(keepLists(new EntryId(id), writing), author);
  }

  Saved save(EntryId id, int version, Writing writing, MemberId by) {
    Entry before = entry(id);
    if (before.version() != version) {
      return new Saved.Overtaken(before);
    }
    keepRevision(before, before.author());
    update(before, writing);
    return new Saved.Kept(keepRevision(keepLists(id, writing), by));
  }

  private void update(Entry before, Writing writing) {
    var update =
        handle.createUpdate(
            """
            UPDATE entry SET slug = :slug, title = :title, film = :film, teaser = :teaser,
              more = :more, body = :body, links = :links, replies = :replies,
              version = version + 1, updated = :now
            WHERE id = :id
            """);
    bind(update, writing)
        .bind("slug", slug(before, writing))
        .bind("id", before.id().value())
        .execute();
  }

  /** Of one that is kept already, nothing more is kept: no revision ever changes. */
  private Entry keepRevision(Entry entry, MemberId by) {
    handle
        .createUpdate(
            """
            INSERT INTO revision (entry, version, writing, author, saved)
            VALUES (:entry, :version, :writing, :author, :saved)
            ON CONFLICT DO NOTHING
            """)
        .bind("entry", entry.id().value())
        .bind("version", entry.version())
        .bind("writing", WritingText.of(entry.writing()))
        .bind("author", by.value())
        .bind("saved", entry.updated().toEpochMilli())
        .execute();
    return entry;
  }

  private <S extends SqlStatement<S>> S bind(S statement, Writing writing) {
    return statement
        .bind("title", writing.title())
        .bind("film", writing.film() == null ? null : writing.film().value())
        .bind("teaser", writing.teaser())
        .bind("more", writing.more())
        .bind("body", writing.body())
        .bind("links", EntryRow.json(writing.links()))
        .bind("replies", writing.replies() ? 1 : 0)
        .bind("now", now);
  }

  /** A draft's slug follows its title; what readers may have linked to stays. */
  private String slug(Entry before, Writing writing) {
    return before.published() != null || before.title().equals(writing.title())
        ? before.slug()
        : freeSlug(before.id().value(), writing);
  }

  private String freeSlug(long id, Writing writing) {
    return Slug.firstUnused(Slug.of(writing.title(), "entry"), slug -> isTaken(slug, id));
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
  Entry move(EntryId id, String typed) {
    Entry before = entry(id);
    String slug = Slug.of(typed, "");
    if (slug.isEmpty()) {
      throw new IllegalArgumentException("An address needs a letter or a digit.");
    }
    if (isTaken(slug, id.value())) {
      throw new IllegalArgumentException("Another entry has this address, or had it.");
    }
    handle.execute("DELETE FROM former_slug WHERE slug = ?", slug);
    if (before.published() != null && !slug.equals(before.slug())) {
      handle.execute(
          "INSERT INTO former_slug (slug, entry) VALUES (?, ?)", before.slug(), id.value());
    }
    handle.execute("UPDATE entry SET slug = ? WHERE id = ?", slug, id.value());
    return entry(id);
  }

  private Entry keepLists(EntryId id, Writing writing) {
    keep(id, "clip", writing.clips());
    keep(id, "theme", writing.themes());
    keepNames(id, writing);
    keepPictures(id, writing);
    keepEmbeds(id, writing);
    return entry(id);
  }

  private void keep(EntryId id, String what, List<? extends RowId> listed) {
    if (listed(id, what).equals(listed.stream().map(RowId::value).toList())) {
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

  private List<Long> listed(EntryId id, String what) {
    return handle
        .createQuery(
            "SELECT %1$s FROM entry_%1$s WHERE entry = :entry ORDER BY position".formatted(what))
        .bind("entry", id.value())
        .mapTo(Long.class)
        .list();
  }

  /** Names that stay are not touched: what they name would be hidden for a moment. */
  private void keepNames(EntryId id, Writing writing) {
    Set<String> names =
        Stream.of(writing.teaser(), writing.body())
            .flatMap(text -> Prose.names(text).stream())
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
  private void keepPictures(EntryId id, Writing writing) {
    handle
        .createUpdate("DELETE FROM entry_image WHERE entry = :entry")
        .bind("entry", id.value())
        .execute();
    int position = 0;
    Set<Long> pictures = new LinkedHashSet<>(Prose.pictures(writing.body()));
    pictures.addAll(Prose.pictures(writing.teaser()));
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

  private void keepEmbeds(EntryId id, Writing writing) {
    handle
        .createUpdate("DELETE FROM embed WHERE entry = :entry")
        .bind("entry", id.value())
        .execute();
    int position = 0;
    for (Survey.Embedded video : Survey.of(writing.body()).embeds()) {
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

  Entry entry(EntryId id) {
    return handle
        .createQuery(EntryRow.SELECT + "WHERE id = :id")
        .bind("id", id.value())
        .map(Row.mapper(EntryRow::entry))
        .one();
  }
}
