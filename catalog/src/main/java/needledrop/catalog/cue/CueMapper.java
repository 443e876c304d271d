package needledrop.catalog.cue;

import java.sql.SQLException;
import needledrop.catalog.item.Song;
import needledrop.listen.CueUse;
import needledrop.media.Span;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.CueId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Converts rows of the table "cue", joined with the song in "item", to {@link StoredCue} objects.
 */
final class CueMapper {
  private CueMapper() {}

  static StoredCue map(Row row) throws SQLException {
    return new StoredCue(
        new CueId(row.longValue("id")),
        owner(row),
        song(row),
        new Span(row.duration("start"), row.duration("finish")),
        row.duration("song_in"),
        row.doubleValue("speed"),
        row.doubleValue("confidence"),
        use(row),
        row.bool("laid") ? CueOrigin.PLACED : CueOrigin.of(row.text("origin")),
        status(row));
  }

  private static CueOwner owner(Row row) throws SQLException {
    Long footage = row.longOrNull("footage");
    return footage != null
        ? new CueOwner.OfFootage(new FootageId(footage))
        : new CueOwner.OfClip(new ClipId(row.longValue("clip")));
  }

  private static Song song(Row row) throws SQLException {
    return new Song(
        new SongId(row.longValue("song")),
        row.text("slug"),
        row.text("name"),
        row.textOrNull("artist"),
        row.textOrNull("isrc"));
  }

  private static @Nullable CueUse use(Row row) throws SQLException {
    String use = row.textOrNull("use");
    return use == null ? null : CueUse.valueOf(use);
  }

  private static CueStatus status(Row row) throws SQLException {
    return switch (row.text("standing")) {
      case "proposed" -> new CueStatus.Proposed();
      case "confirmed" -> new CueStatus.Confirmed(reviewer(row), row.instant("judged"));
      case "rejected" -> new CueStatus.Rejected(reviewer(row), row.instant("judged"));
      case String unknown -> throw new SQLException("No standing of a cue: " + unknown);
    };
  }

  private static MemberId reviewer(Row row) throws SQLException {
    return new MemberId(row.longValue("judge"));
  }

  /** Returns the value of the column "footage". */
  static @Nullable FootageId footage(CueOwner cueOwner) {
    return cueOwner instanceof CueOwner.OfFootage(FootageId id) ? id : null;
  }

  /** Returns the value of the column "clip". */
  static @Nullable ClipId clip(CueOwner cueOwner) {
    return cueOwner instanceof CueOwner.OfClip(ClipId id) ? id : null;
  }
}
