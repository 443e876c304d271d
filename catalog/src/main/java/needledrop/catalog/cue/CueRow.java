package needledrop.catalog.cue;

import java.sql.SQLException;
import java.time.Duration;
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

/** How a row of the table "cue", joined with the names of its song, becomes a cue. */
final class CueRow {
  private CueRow() {}

  static KeptCue cue(Row row) throws SQLException {
    return new KeptCue(
        new CueId(row.longValue("id")),
        reel(row),
        song(row),
        new Span(
            Duration.ofNanos(row.longValue("start")), Duration.ofNanos(row.longValue("finish"))),
        Duration.ofNanos(row.longValue("song_in")),
        row.doubleValue("speed"),
        row.doubleValue("confidence"),
        use(row),
        row.bool("laid") ? CueOrigin.LAID : CueOrigin.of(row.text("origin")),
        standing(row));
  }

  private static Reel reel(Row row) throws SQLException {
    Long footage = row.longOrNull("footage");
    return footage != null
        ? new Reel.OfFootage(new FootageId(footage))
        : new Reel.OfClip(new ClipId(row.longValue("clip")));
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

  private static CueStanding standing(Row row) throws SQLException {
    return switch (row.text("standing")) {
      case "proposed" -> new CueStanding.Proposed();
      case "confirmed" -> new CueStanding.Confirmed(judge(row), row.instant("judged"));
      case "rejected" -> new CueStanding.Rejected(judge(row), row.instant("judged"));
      case String unknown -> throw new SQLException("No standing of a cue: " + unknown);
    };
  }

  private static MemberId judge(Row row) throws SQLException {
    return new MemberId(row.longValue("judge"));
  }

  /** For the column "footage". */
  static @Nullable FootageId footage(Reel reel) {
    return reel instanceof Reel.OfFootage(FootageId id) ? id : null;
  }

  /** For the column "clip". */
  static @Nullable ClipId clip(Reel reel) {
    return reel instanceof Reel.OfClip(ClipId id) ? id : null;
  }
}
