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

/** The folders on the disk that the library watches. */
public final class Folders {
  private static final Duration SCAN_PERIOD = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;

  public Folders(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Watches a folder; one that is watched already is to be scanned again. Only the owner names
   * folders, so this confirms a suspended one.
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

  /** Lets a suspended folder be scanned and read again. */
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

  /** Watches it no longer; what came from it stays. */
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

  /** The folders that may be read. */
  public List<Folder> confirmed() {
    return all().stream().filter(folder -> !folder.suspended()).toList();
  }

  /** The folders that are to be scanned: what was never, and what was longer ago than an hour. */
  public List<Folder> dueForScan() {
    Instant before = clock.instant().minus(SCAN_PERIOD);
    return confirmed().stream().filter(folder -> isDue(folder, before)).toList();
  }

  private static boolean isDue(Folder folder, Instant before) {
    Instant tried = folder.lastScan();
    return tried == null
        ? folder.scanStatus() instanceof ProcessingStatus.Pending
        : tried.isBefore(before);
  }

  /**
   * It was scanned.
   *
   * @param skipped what could not be taken, each file with its reason
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

  /** It could not be scanned. */
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
