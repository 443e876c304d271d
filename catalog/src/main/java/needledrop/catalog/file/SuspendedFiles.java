package needledrop.catalog.file;

import java.util.List;
import needledrop.store.backup.BackupPolicy;
import org.jdbi.v3.core.Handle;

/**
 * Blocks the songs and footage in watched folders after a backup was restored, until the owner
 * confirms the folders. A backup can refer to any file of this machine, so these files count as
 * failed until then, and are probed again afterwards.
 */
public final class SuspendedFiles {
  /** The SQL that suspends every folder and every file outside the home. */
  public static final List<String> SUSPEND_STATEMENTS =
      List.of(
          "UPDATE folder SET suspended = 1",
          "UPDATE song_file SET fingerprinted = NULL, problem = '%s' WHERE path IS NOT NULL"
              .formatted(FileNotAllowedException.OWNER_MESSAGE),
          """
          UPDATE footage SET probed = NULL, looked = NULL, proxied = NULL, probe_problem = '%s',
            look_problem = NULL, listen_problem = NULL, proxy_problem = NULL
          WHERE path IS NOT NULL
          """
              .formatted(FileNotAllowedException.OWNER_MESSAGE));

  public static final BackupPolicy BACKUP_POLICY = new BackupPolicy(List.of(), SUSPEND_STATEMENTS);

  private SuspendedFiles() {}

  /** Makes the suspended files below a folder due again. */
  static void release(Handle handle, String folder) {
    for (String update :
        List.of(
            "UPDATE song_file SET problem = NULL WHERE problem = :message",
            "UPDATE footage SET probe_problem = NULL WHERE probe_problem = :message")) {
      handle
          .createUpdate(update + " AND substr(path, 1, length(:folder)) = :folder")
          .bind("message", FileNotAllowedException.OWNER_MESSAGE)
          .bind("folder", folder.endsWith("/") ? folder : folder + "/")
          .execute();
    }
  }
}
