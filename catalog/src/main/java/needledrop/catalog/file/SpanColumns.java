package needledrop.catalog.file;

import java.sql.SQLException;
import java.time.Duration;
import needledrop.media.Span;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the columns "start" and "finish" which part of an album file is a song, and converts
 * such a span to their values.
 */
final class SpanColumns {
  private SpanColumns() {}

  /** Returns the span; null if the song is the whole file. */
  static @Nullable Span in(Row row) throws SQLException {
    Duration start = row.durationOrNull("start");
    return start == null ? null : new Span(start, row.duration("finish"));
  }

  static @Nullable Duration start(@Nullable Span span) {
    return span == null ? null : span.start();
  }

  static @Nullable Duration finish(@Nullable Span span) {
    return span == null ? null : span.end();
  }
}
