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
 * The footage whose files are in watched folders, synchronized with the results of a scan. Its
 * title and the owner's decisions about its cues are always kept.
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
   * A film in a watched folder, as a scan found it.
   *
   * @param digest by which it is known again under another name
   */
  public record ScannedFootage(Path file, FileStamp stamp, String digest) {}

  /** What is known of a file. */
  private record KnownFile(FootageId footage, @Nullable String digest) {}

  /** Takes a file that is new, or whose size or time of change is not what it was. */
  public void update(ScannedFootage found, String title) {
    database.write(handle -> {
      KnownFile knownFile =
          findFirst(handle, "path = :value", found.file().toString())
              .or(() ->
                  findFirst(handle, "digest = :value AND missing IS NOT NULL", found.digest()))
              .orElseGet(() -> add(found, title));
      if (knownFile.digest() != null && !knownFile.digest().equals(found.digest())) {
        resetProcessing(handle, knownFile.footage());
      }
      updateFile(handle, knownFile.footage(), found);
    });
  }

  private KnownFile add(ScannedFootage found, String title) {
    return new KnownFile(library.add(new FileLocation.InFolder(found.file()), title).id(), null);
  }

  private static void updateFile(Handle handle, FootageId footage, ScannedFootage found) {
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

  /** Its file is gone. */
  public void markMissing(FootageId footage) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE footage SET missing = :now WHERE id = :id AND missing IS NULL")
            .bind("now", clock.instant())
            .bind("id", footage)
            .execute());
  }

  /** Its file, unchanged, is there again. */
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
