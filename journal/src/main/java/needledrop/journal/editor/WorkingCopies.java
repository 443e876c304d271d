package needledrop.journal.editor;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was typed and not saved, on the server, so that it outlives the browser. Each editor keeps a
 * copy of its own: nobody's words ever take the place of another's, and no reader sees any of it.
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

  /** Keeps what stands in an editor now, in place of what stood in it before. */
  public WorkingCopy save(
      MemberId member,
      String sheet,
      @Nullable EntryId entry,
      int version,
      Map<String, List<String>> fields) {
    WorkingCopy copy = new WorkingCopy(member, sheet, entry, version, fields, clock.instant());
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
          .bind("sheet", sheet)
          .bind("entry", entry == null ? null : entry.value())
          .bind("version", version)
          .bind("fields", JSON.writeValueAsString(copy.fields()))
          .bind("kept", copy.saved().toEpochMilli())
          .execute();
      handle
          .createUpdate(
              """
              DELETE FROM working_copy WHERE member = :member AND sheet NOT IN (
                SELECT sheet FROM working_copy WHERE member = :member
                ORDER BY kept DESC, sheet LIMIT :most)
              """)
          .bind("member", member.value())
          .bind("most", MAX_COPIES_PER_MEMBER)
          .execute();
      return copy;
    });
  }

  /** The copies of this entry, whoever's they are, the newest first. */
  public List<WorkingCopy> of(EntryId entry) {
    return list("WHERE entry = :entry ORDER BY kept DESC", Map.of("entry", entry.value()));
  }

  /** What a member has begun and never saved, the newest first. */
  public List<WorkingCopy> ofNewEntries(MemberId member) {
    return list(
        "WHERE entry IS NULL AND member = :member ORDER BY kept DESC",
        Map.of("member", member.value()));
  }

  public Optional<WorkingCopy> find(MemberId member, String sheet) {
    return list(
            "WHERE member = :member AND sheet = :sheet",
            Map.of("member", member.value(), "sheet", sheet))
        .stream()
        .findFirst();
  }

  /** Forgets it: it was saved, or thrown away. */
  public void delete(MemberId member, String sheet) {
    int _ =
        database.writeUnseen(handle ->
            handle
                .createUpdate("DELETE FROM working_copy WHERE member = :member AND sheet = :sheet")
                .bind("member", member.value())
                .bind("sheet", sheet)
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
    Long entry = row.longOrNull("entry");
    return new WorkingCopy(
        new MemberId(row.longValue("member")),
        row.text("sheet"),
        entry == null ? null : new EntryId(entry),
        row.intValue("version"),
        JSON.readValue(row.text("fields"), FIELDS),
        row.instant("kept"));
  }
}
