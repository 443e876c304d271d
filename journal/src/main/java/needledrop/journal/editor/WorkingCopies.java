package needledrop.journal.editor;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores unsaved text of open editors on the server, so that it survives the browser. Each editor
 * has a copy of its own, so that members cannot overwrite each other's text. Readers see none of
 * it.
 */
public final class WorkingCopies {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
  private static final int MAX_COPIES_PER_MEMBER = 50;

  private final Database database;
  private final InstantSource clock;

  public WorkingCopies(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Saves the current content of an editor, replacing its earlier copy. */
  public WorkingCopy save(
      MemberId member,
      String editorId,
      @Nullable EntryId entry,
      int version,
      Map<String, List<String>> fields) {
    WorkingCopy copy = new WorkingCopy(member, editorId, entry, version, fields, clock.instant());
    return database.writeUnseen(handle -> {
      handle
          .createUpdate(
              """
              INSERT INTO working_copy (member, sheet, entry, version, fields, kept)
              VALUES (:member, :sheet, :entry, :version, :fields, :kept)
              ON CONFLICT (member, sheet) DO UPDATE SET entry = excluded.entry,
                version = excluded.version, fields = excluded.fields, kept = excluded.kept
              """)
          .bind("member", member.value())
          .bind("sheet", editorId)
          .bind("entry", Ids.numberOrNull(entry))
          .bind("version", version)
          .bind("fields", JSON.writeValueAsString(copy.fields()))
          .bind("kept", copy.saved().toEpochMilli())
          .execute();
      handle
          .createUpdate(
              """
              DELETE FROM working_copy WHERE member = :member AND sheet NOT IN (
                SELECT sheet FROM working_copy WHERE member = :member
                ORDER BY kept DESC, sheet LIMIT :limit)
              """)
          .bind("member", member.value())
          .bind("limit", MAX_COPIES_PER_MEMBER)
          .execute();
      return copy;
    });
  }

  /** Returns all members' copies of this entry, newest first. */
  public List<WorkingCopy> of(EntryId entry) {
    return list("WHERE entry = :entry ORDER BY kept DESC", Map.of("entry", entry.value()));
  }

  /** Returns a member's copies of entries that were never saved, newest first. */
  public List<WorkingCopy> ofNewEntries(MemberId member) {
    return list(
        "WHERE entry IS NULL AND member = :member ORDER BY kept DESC",
        Map.of("member", member.value()));
  }

  public Optional<WorkingCopy> find(MemberId member, String editorId) {
    return list(
            "WHERE member = :member AND sheet = :sheet",
            Map.of("member", member.value(), "sheet", editorId))
        .stream()
        .findFirst();
  }

  /** Deletes a copy after it was saved or discarded. */
  public void delete(MemberId member, String editorId) {
    int _ =
        database.writeUnseen(handle ->
            handle
                .createUpdate("DELETE FROM working_copy WHERE member = :member AND sheet = :sheet")
                .bind("member", member.value())
                .bind("sheet", editorId)
                .execute());
  }

  private List<WorkingCopy> list(String where, Map<String, ?> values) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM working_copy " + where)
            .bindMap(values)
            .map(Row.mapper(WorkingCopies::copy))
            .list());
  }

  private static WorkingCopy copy(Row row) throws SQLException {
    return new WorkingCopy(
        new MemberId(row.longValue("member")),
        row.text("sheet"),
        row.idOrNull("entry", EntryId::new),
        row.intValue("version"),
        JSON.readValue(row.text("fields"), FIELDS),
        row.instant("kept"));
  }
}
