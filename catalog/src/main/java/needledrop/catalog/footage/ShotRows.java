package needledrop.catalog.footage;

import java.sql.SQLException;
import java.util.Locale;
import needledrop.look.Shot;
import needledrop.look.Shots;
import needledrop.look.Transition;
import needledrop.look.TransitionKind;
import needledrop.media.Probe;
import needledrop.media.Span;
import needledrop.media.VideoStream;
import needledrop.store.Ids.FootageId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes the shots (spans between two cuts) of footage in the table "shot". */
final class ShotRows {
  private ShotRows() {}

  static void replace(Handle handle, FootageId footage, Shots shots) {
    handle
        .createUpdate("DELETE FROM shot WHERE footage = :footage")
        .bind("footage", footage)
        .execute();
    if (!shots.shots().isEmpty()) {
      insert(handle, footage, shots);
    }
  }

  private static void insert(Handle handle, FootageId footage, Shots shots) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO shot (
              footage, first_frame, start, finish, opens_with, transition_first, transition_last)
            VALUES (:footage, :first_frame, :start, :finish, :opens_with, :transition_first, :transition_last)
            """);
    for (Shot shot : shots.shots()) {
      Transition transition = shot.transition();
      batch
          .bind("footage", footage)
          .bind("first_frame", shot.firstFrame())
          .bind("start", shot.span().start())
          .bind("finish", shot.span().end())
          .bind("opens_with", shot.opensWith().name().toLowerCase(Locale.ROOT))
          .bind("transition_first", transition == null ? null : transition.first())
          .bind("transition_last", transition == null ? null : transition.last())
          .add();
    }
    batch.execute();
  }

  static Shots of(Handle handle, Footage footage) {
    return new Shots(
        fps(footage),
        handle
            .createQuery("SELECT * FROM shot WHERE footage = :footage ORDER BY first_frame")
            .bind("footage", footage.id())
            .map(Row.mapper(ShotRows::shot))
            .list());
  }

  private static double fps(Footage footage) {
    Probe probe = footage.probe();
    VideoStream videoStream = probe == null ? null : probe.video();
    return videoStream == null ? 0 : videoStream.fps();
  }

  private static Shot shot(Row row) throws SQLException {
    return new Shot(
        row.intValue("first_frame"),
        new Span(row.duration("start"), row.duration("finish")),
        TransitionKind.valueOf(row.text("opens_with").toUpperCase(Locale.ROOT)),
        transition(row));
  }

  private static @Nullable Transition transition(Row row) throws SQLException {
    Integer first = row.intOrNull("transition_first");
    return first == null ? null : new Transition(first, row.intValue("transition_last"));
  }
}
