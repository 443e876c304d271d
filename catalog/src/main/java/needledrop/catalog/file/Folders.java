package needledrop.catalog.file;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import needledrop.message.Message;
import needledrop.message.StoredMessage;
import needledrop.store.Database;
import needledrop.store.Row;

/**
 * Stores the watched folders, whose media files are in the library without being copied, and the
 * results of their scans; after a backup is restored, the owner confirms each folder.
 */
public final class Folders {
  private static final Duration SCAN_PERIOD = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;

  public Folders(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds a folder, or makes a scan of a watched one due. Only the owner adds folders, so this
   * confirms a suspended one.
   */
  public void add(Path folder, Folder.Kind kind) {
    database.write(handle -> {
      handle
          .createUpdate(
              """
              INSERT INTO folder (path, holds, added) VALUES (:path, :holds, :now)
              ON CONFLICT (path) DO UPDATE
              SET holds = :holds, scanned = NULL, problem = NULL, suspended = 0
              """)
          .bind("path", text(folder))
          .bind("holds", kind.key())
          .bind("now", clock.instant())
          .execute();
      SuspendedFiles.release(handle, text(folder));
    });
  }

  /** Confirms a suspended folder, so that it may be scanned and read again. */
  public void confirm(Path folder) {
    database.write(handle -> {
      int confirmed =
          handle
              .createUpdate(
                  """
                  UPDATE folder SET suspended = 0, scanned = NULL, problem = NULL
                  WHERE path = :path AND suspended = 1
                  """)
              .bind("path", text(folder))
              .execute();
      if (confirmed > 0) {
        SuspendedFiles.release(handle, text(folder));
      }
    });
  }

  /** Stops watching a folder. Its songs and footage stay. */
  public void remove(Path folder) {
    database.write(handle ->
        handle
            .createUpdate("DELETE FROM folder WHERE path = :path")
            .bind("path", text(folder))
            .execute());
  }

  public List<Folder> all() {
    return database.read(handle ->
        database
            .damagedRows()
            .listReadable(
                handle.createQuery("SELECT * FROM folder ORDER BY path"),
                "folder",
                "path",
                Folders::folder));
  }

  /** Returns the folders that may be read. */
  public List<Folder> confirmed() {
    return all().stream().filter(folder -> !folder.suspended()).toList();
  }

  /** Returns the folders that were never scanned, or not within {@link #SCAN_PERIOD}. */
  public List<Folder> dueForScan() {
    Instant cutoff = clock.instant().minus(SCAN_PERIOD);
    return confirmed().stream().filter(folder -> isDue(folder, cutoff)).toList();
  }

  private static boolean isDue(Folder folder, Instant cutoff) {
    Instant lastScan = folder.lastScan();
    return lastScan == null
        ? folder.scanStatus() instanceof ProcessingStatus.Pending
        : lastScan.isBefore(cutoff);
  }

  /**
   * Records a successful scan.
   *
   * @param skipped the reason for each file that could not be added
   */
  public void markScanned(Path folder, List<Message> skipped) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE folder SET scanned = :now, problem = NULL, left_out = :left_out
                WHERE path = :path
                """)
            .bind("now", clock.instant())
            .bind("left_out", StoredMessage.formatAll(skipped))
            .bind("path", text(folder))
            .execute());
  }

  /** Records a failed scan. */
  public void markFailed(Path folder, String problem) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE folder SET scanned = :now, problem = :problem WHERE path = :path")
            .bind("now", clock.instant())
            .bind("problem", problem)
            .bind("path", text(folder))
            .execute());
  }

  private static String text(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }

  private static Folder folder(Row row) throws SQLException {
    return new Folder(
        Path.of(row.text("path")),
        Folder.Kind.of(row.text("holds")),
        ProcessingStatus.of(row, "scanned", "problem"),
        row.bool("suspended"),
        StoredMessage.parseAll(row.text("left_out")),
        row.instantOrNull("scanned"));
  }
}
