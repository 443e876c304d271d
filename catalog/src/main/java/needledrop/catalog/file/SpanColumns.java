package needledrop.catalog.file;

import java.sql.SQLException;
import java.time.Duration;
import needledrop.media.Span;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** Maps the columns "start" and "finish" to the span of a file that is a song. */
final class SpanColumns {
  private SpanColumns() {}

  /** Returns the span; null if the song is the whole file. */
  static @Nullable Span in(Row row) throws SQLException {
    Long start = row.longOrNull("start");
    return start == null
        ? null
        : new Span(Duration.ofNanos(start), Duration.ofNanos(row.longValue("finish")));
  }

  static @Nullable Long start(@Nullable Span span) {
    return span == null ? null : span.start().toNanos();
  }

  static @Nullable Long finish(@Nullable Span span) {
    return span == null ? null : span.end().toNanos();
  }
}
