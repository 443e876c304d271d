package needledrop.journal.editor;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.EntryContentJson;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.RowId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** The revisions of entries: one for each save, never changed. */
public final class Revisions {
  private static final String SELECT =
      """
      SELECT revision.version, revision.writing, revision.saved, member.name
      FROM revision JOIN member ON member.id = revision.author
      WHERE entry = :entry
      """;

  private final Database database;

  public Revisions(Database database) {
    this.database = database;
  }

  /** Returns the revisions before this version, newest first. */
  public List<Revision> before(EntryId entry, int version, int limit) {
    return list(
        "AND version < :version ORDER BY version DESC LIMIT :limit",
        Map.of("entry", entry.value(), "version", version, "limit", limit));
  }

  public Optional<Revision> find(EntryId entry, int version) {
    return list("AND version = :version", Map.of("entry", entry.value(), "version", version))
        .stream()
        .findFirst();
  }

  /** Returns the content of a revision, without clips, themes and a film that no longer exist. */
  public EntryContent restorable(Revision revision) {
    EntryContent entryContent = revision.content();
    return database.read(handle -> {
      EntryContent restored =
          entryContent
              .withClips(existing(handle, "clip", entryContent.clips()))
              .withThemes(existing(handle, "theme", entryContent.themes()));
      return entryContent.film() == null
              || !existing(handle, "item", List.of(entryContent.film())).isEmpty()
          ? restored
          : restored.withoutFilm();
    });
  }

  private static <T extends RowId> List<T> existing(Handle handle, String table, List<T> ids) {
    return ids.stream()
        .filter(id ->
            handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM %s WHERE id = :id)".formatted(table))
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one())
        .toList();
  }

  private List<Revision> list(String condition, Map<String, ?> values) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + condition)
            .bindMap(values)
            .map(Row.mapper(Revisions::revision))
            .list());
  }

  private static Revision revision(Row row) throws SQLException {
    return new Revision(
        row.intValue("version"),
        EntryContentJson.parse(row.text("writing")),
        row.text("name"),
        row.instant("saved"));
  }
}
