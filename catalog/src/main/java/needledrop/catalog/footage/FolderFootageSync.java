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
 * Adds, updates or marks as missing the footage of a watched folder in the database, according to
 * what a scan found on the disk. Titles and reviews of cues are always kept.
 */
public final class FolderFootageSync {
  private final Database database;
  private final FootageLibrary library;
  private final InstantSource clock;

  public FolderFootageSync(Database database, FootageLibrary library, InstantSource clock) {
    this.database = database;
    this.library = library;
    this.clock = clock;
  }

  /**
   * A video file that a scan found in a watched folder.
   *
   * @param digest the digest that identifies a renamed file
   */
  public record ScannedFootage(Path file, FileStamp stamp, String digest) {}

  /** The stored row of a file. */
  private record KnownFile(FootageId footage, @Nullable String digest) {}

  /** Adds or updates a file that is new, or whose size or modification time has changed. */
  public void update(ScannedFootage scanned, String title) {
    database.write(handle -> {
      KnownFile knownFile =
          findFirst(handle, "path = :value", scanned.file().toString())
              .or(() ->
                  findFirst(handle, "digest = :value AND missing IS NOT NULL", scanned.digest()))
              .orElseGet(() -> add(scanned, title));
      if (knownFile.digest() != null && !knownFile.digest().equals(scanned.digest())) {
        resetProcessing(handle, knownFile.footage());
      }
      updateFile(handle, knownFile.footage(), scanned);
    });
  }

  private KnownFile add(ScannedFootage scanned, String title) {
    return new KnownFile(library.add(new FileLocation.InFolder(scanned.file()), title).id(), null);
  }

  private static void updateFile(Handle handle, FootageId footage, ScannedFootage scanned) {
    handle
        .createUpdate(
            """
            UPDATE footage SET path = :path, size = :size, modified = :modified, digest = :digest,
              missing = NULL
            WHERE id = :id
            """)
        .bind("path", scanned.file().toString())
        .bind("size", scanned.stamp().bytes())
        .bind("modified", scanned.stamp().modifiedMillis())
        .bind("digest", scanned.digest())
        .bind("id", footage)
        .execute();
  }

  /** Makes all processing due again, because the content of the file changed. */
  private static void resetProcessing(Handle handle, FootageId footage) {
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

  /** Marks the file as missing. */
  public void markMissing(FootageId footage) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE footage SET missing = :now WHERE id = :id AND missing IS NULL")
            .bind("now", clock.instant())
            .bind("id", footage)
            .execute());
  }

  /** Marks the file as present again, unchanged. */
  public void markFound(FootageId footage) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE footage SET missing = NULL WHERE id = :id")
            .bind("id", footage)
            .execute());
  }

  private static Optional<KnownFile> findFirst(Handle handle, String condition, String value) {
    return handle
        .createQuery("SELECT * FROM footage WHERE binned IS NULL AND " + condition)
        .bind("value", value)
        .map(
            Row.mapper(
                row -> new KnownFile(new FootageId(row.longValue("id")), row.textOrNull("digest"))))
        .findFirst();
  }
}
