package needledrop.web.studio.montage;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.ClipId;
import needledrop.store.Row;
import needledrop.store.RowOwners;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The clips in the making, kept with every step so that nothing chosen is lost. */
public final class Montages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Sequence>> SEQUENCES = new TypeReference<>() {};

  private final Database database;
  private final RowOwners owners;

  public Montages(Database database) {
    this.database = database;
    this.owners = new RowOwners(database, "montage", "id");
  }

  /**
   * A montage as it is kept.
   *
   * @param clip the clip that it was rendered to
   */
  public record Kept(long id, @Nullable ClipId clip, Montage montage) {}

  /** Who began which montage. */
  public RowOwners owners() {
    return owners;
  }

  public Kept add(Montage montage, @Nullable ClipId clip) {
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                INSERT INTO montage (title, sequences, clip) VALUES (:title, :sequences, :clip)
                RETURNING *
                """)
            .bind("title", montage.title())
            .bind("sequences", JSON.writeValueAsString(montage.sequences()))
            .bind("clip", clip == null ? null : clip.value())
            .map(Row.mapper(Montages::kept))
            .one());
  }

  public void keep(long id, Montage montage) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE montage SET title = :title, sequences = :sequences WHERE id = :id")
            .bind("title", montage.title())
            .bind("sequences", JSON.writeValueAsString(montage.sequences()))
            .bind("id", id)
            .execute());
  }

  /** From now on, rendering it is rendering this clip anew. */
  public void rendered(long id, ClipId clip) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("UPDATE montage SET clip = :clip WHERE id = :id")
            .bind("clip", clip.value())
            .bind("id", id)
            .execute());
  }

  public Optional<Kept> find(long id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM montage WHERE id = :id")
            .bind("id", id)
            .map(Row.mapper(Montages::kept))
            .findOne());
  }

  public Optional<Kept> of(ClipId clip) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM montage WHERE clip = :clip ORDER BY id DESC LIMIT 1")
            .bind("clip", clip.value())
            .map(Row.mapper(Montages::kept))
            .findOne());
  }

  /** Those that were never rendered, the newest first. */
  public List<Kept> begun() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM montage WHERE clip IS NULL ORDER BY id DESC")
            .map(Row.mapper(Montages::kept))
            .list());
  }

  public void forget(long id) {
    database.writeUnseen(handle ->
        handle.createUpdate("DELETE FROM montage WHERE id = :id").bind("id", id).execute());
  }

  private static Kept kept(Row row) throws SQLException {
    Long clip = row.longOrNull("clip");
    return new Kept(
        row.longValue("id"),
        clip == null ? null : new ClipId(clip),
        new Montage(row.text("title"), JSON.readValue(row.text("sequences"), SEQUENCES)));
  }
}
