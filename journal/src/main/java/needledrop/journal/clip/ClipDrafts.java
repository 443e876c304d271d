package needledrop.journal.clip;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids;
import needledrop.store.Ids.ClipId;
import needledrop.store.Row;
import needledrop.store.RowOwners;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores clip drafts after every change, so that nothing is lost. */
public final class ClipDrafts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<DraftSequence>> SEQUENCES = new TypeReference<>() {};

  private final Database database;
  private final RowOwners owners;

  public ClipDrafts(Database database) {
    this.database = database;
    this.owners = new RowOwners(database, "montage", "id");
  }

  /**
   * A stored draft.
   *
   * @param clip the clip that it was rendered as
   */
  public record StoredDraft(long id, @Nullable ClipId clip, ClipDraft draft) {}

  /** Returns which member started which draft. */
  public RowOwners owners() {
    return owners;
  }

  public StoredDraft add(ClipDraft clipDraft, @Nullable ClipId clip) {
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                INSERT INTO montage (title, sequences, clip) VALUES (:title, :sequences, :clip)
                RETURNING *
                """)
            .bind("title", clipDraft.title())
            .bind("sequences", JSON.writeValueAsString(clipDraft.sequences()))
            .bind("clip", Ids.numberOrNull(clip))
            .map(Row.mapper(ClipDrafts::map))
            .one());
  }

  public void update(long id, ClipDraft clipDraft) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE montage SET title = :title, sequences = :sequences WHERE id = :id")
            .bind("title", clipDraft.title())
            .bind("sequences", JSON.writeValueAsString(clipDraft.sequences()))
            .bind("id", id)
            .execute());
  }

  /** Rendering the draft from now on updates this clip. */
  public void setClip(long id, ClipId clip) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("UPDATE montage SET clip = :clip WHERE id = :id")
            .bind("clip", clip.value())
            .bind("id", id)
            .execute());
  }

  public Optional<StoredDraft> find(long id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM montage WHERE id = :id")
            .bind("id", id)
            .map(Row.mapper(ClipDrafts::map))
            .findOne());
  }

  public Optional<StoredDraft> findByClip(ClipId clip) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM montage WHERE clip = :clip ORDER BY id DESC LIMIT 1")
            .bind("clip", clip.value())
            .map(Row.mapper(ClipDrafts::map))
            .findOne());
  }

  /** Returns the drafts that were never rendered, newest first. */
  public List<StoredDraft> unrendered() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM montage WHERE clip IS NULL ORDER BY id DESC")
            .map(Row.mapper(ClipDrafts::map))
            .list());
  }

  public void delete(long id) {
    database.writeUnseen(handle ->
        handle.createUpdate("DELETE FROM montage WHERE id = :id").bind("id", id).execute());
  }

  private static StoredDraft map(Row row) throws SQLException {
    return new StoredDraft(
        row.longValue("id"),
        row.idOrNull("clip", ClipId::new),
        new ClipDraft(row.text("title"), JSON.readValue(row.text("sequences"), SEQUENCES)));
  }
}
