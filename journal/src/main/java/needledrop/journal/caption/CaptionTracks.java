package needledrop.journal.caption;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import needledrop.message.InvalidInputException;
import needledrop.store.Database;
import needledrop.store.Ids.ClipId;
import needledrop.store.Row;

/** Finds and stores the captions of clips, one track for each language. */
public final class CaptionTracks {
  private final Database database;

  public CaptionTracks(Database database) {
    this.database = database;
  }

  /** Returns the tracks of a clip, by language. */
  public List<CaptionTrack> of(ClipId clip) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM caption WHERE clip = :clip ORDER BY language")
            .bind("clip", clip.value())
            .map(Row.mapper(CaptionTracks::caption))
            .list());
  }

  public Optional<CaptionTrack> find(ClipId clip, String language) {
    return of(clip).stream().filter(track -> track.language().equals(language)).findFirst();
  }

  /** Stores a track, replacing the one in the same language. */
  public void save(ClipId clip, String language, String label, List<CaptionLine> lines) {
    if (!CaptionTrack.isLanguageTag(language)) {
      throw new InvalidInputException("Enter a language code such as en, es or pt-BR.");
    }
    database.write(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO caption (clip, language, label, text, version)
                VALUES (:clip, :language, :label, :text, 1)
                ON CONFLICT (clip, language) DO UPDATE SET
                  label = excluded.label, text = excluded.text, version = caption.version + 1
                """)
            .bind("clip", clip.value())
            .bind("language", language)
            .bind("label", label)
            .bind("text", CaptionFormat.format(lines))
            .execute());
  }

  public void delete(ClipId clip, String language) {
    database.write(handle ->
        handle
            .createUpdate("DELETE FROM caption WHERE clip = :clip AND language = :language")
            .bind("clip", clip.value())
            .bind("language", language)
            .execute());
  }

  private static CaptionTrack caption(Row row) throws SQLException {
    return new CaptionTrack(
        new ClipId(row.longValue("clip")),
        row.text("language"),
        row.text("label"),
        row.text("text"),
        row.intValue("version"));
  }
}
