package needledrop.web.studio.page;

import io.javalin.http.NotFoundResponse;
import java.util.function.Supplier;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.RowId;

/** Creates the "not found" answer for a database row that does not exist or cannot be read. */
public final class MissingRow {
  private static final String DAMAGED_MESSAGE =
      "This row of the database cannot be read and is skipped. Everything else works.";

  private MissingRow() {}

  /** For {@code orElseThrow} right after the row was looked up. */
  public static Supplier<NotFoundResponse> of(DamagedRows damaged, String table, RowId id) {
    return () ->
        damaged.contains(table, id)
            ? new NotFoundResponse(DAMAGED_MESSAGE)
            : new NotFoundResponse();
  }
}
