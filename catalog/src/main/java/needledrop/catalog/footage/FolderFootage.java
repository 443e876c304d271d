package needledrop.catalog.footage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.FileStamp;
import needledrop.store.Database;
import needledrop.store.Ids.FootageId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The footage whose files are in watched folders, brought in line with what a scan finds there. Its
 * title and what the owner said of its cues always stay.
 */
public final class FolderFootage {
  private final Database database;
  private final FootageLibrary library;
  private final InstantSource clock;

  public FolderFootage(Database database, FootageLibrary library, InstantSource clock) {
    this.database = database;
    this.library = library;
    this.clock = clock;
  }

  /**
   * A film in a watched folder, as a scan found it.
   *
   * @param digest by which it is known again under another name
   */
  public record FoundFootage(Path file, FileStamp stamp, String digest) {}

  /** What is known of a file. */
  private record Known(FootageId footage, @Nullable String digest) {}

  /** Takes a file that is new, or whose size or time of change is not what it was. */
  public void update(FoundFootage found, String title) {
    database.write(handle -> {
      Known known =
          first(handle, "path = :value", found.file().toString())
              .or(() -> first(handle, "digest = :value AND missing IS NOT NULL", found.digest()))
              .orElseGet(() -> take(found, title));
      if (known.digest() != null && !known.digest().equals(found.digest())) {
        startOver(handle, known.footage());
      }
      stamp(handle, known.footage(), found);
    });
  }

  private Known take(FoundFootage found, String title) {
    return new Known(library.take(new FileLocation.InFolder(found.file()), title).id(), null);
  }

  private static void stamp(Handle handle, FootageId footage, FoundFootage found) {
    handle
        .createUpdate(
            """
            UPDATE footage SET path = :path, size = :size, modified = :modified, digest = :digest,
              missing = NULL
            WHERE id = :id
            """)
        .bind("path", found.file().toString())
        .bind("size", found.stamp().bytes())
        .bind("modified", found.stamp().modifiedMillis())
        .bind("digest", found.digest())
        .bind("id", footage)
        .execute();
  }

  /** All work on it is due again, because its file holds something else. */
  private static void startOver(Handle handle, FootageId footage) {
    handle
        .createUpdate(
            """
            UPDATE footage SET probed = NULL, looked = NULL, listened = NULL, proxied = NULL,
              probe_problem = NULL, look_problem = NULL, listen_problem = NULL,
              proxy_problem = NULL
            WHERE id = :id
            """)
        .bind("id", footage)
        .execute();
  }

  /** Its file is gone. */
  public void miss(FootageId footage) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE footage SET missing = :now WHERE id = :id AND missing IS NULL")
            .bind("now", clock.instant())
            .bind("id", footage)
            .execute());
  }

  /** Its file, unchanged, is there again. */
  public void restore(FootageId footage) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE footage SET missing = NULL WHERE id = :id")
            .bind("id", footage)
            .execute());
  }

  private static Optional<Known> first(Handle handle, String condition, String value) {
    return handle
        .createQuery("SELECT * FROM footage WHERE binned IS NULL AND " + condition)
        .bind("value", value)
        .map(
            Row.mapper(
                row -> new Known(new FootageId(row.longValue("id")), row.textOrNull("digest"))))
        .findFirst();
  }
}
