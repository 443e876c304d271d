package needledrop.catalog.file;

import java.sql.SQLException;
import java.time.Duration;
import needledrop.media.Span;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** The columns "start" and "finish": which span of a file is a song. */
final class SpanColumns {
  private SpanColumns() {}

  /** Null if the song is all of the file. */
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
