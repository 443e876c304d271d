package needledrop.cli;

import java.util.List;
import needledrop.catalog.file.SuspendedFiles;
import needledrop.jobs.JobsBackup;
import needledrop.journal.JournalBackupPolicy;
import needledrop.store.backup.BackupPolicy;
import needledrop.web.http.Sessions;

/**
 * Lists where each module keeps its SQL migrations, and combines the modules' rules for what a
 * backup leaves out.
 */
public final class Migrations {
  public static final List<String> ALL =
      List.of(
          "needledrop/catalog/migrations",
          "needledrop/journal/migrations",
          "needledrop/jobs/migrations",
          "needledrop/web/migrations");

  /** The combined backup policy of all modules. */
  public static final BackupPolicy BACKUP_POLICY =
      BackupPolicy.of(
          SuspendedFiles.BACKUP_POLICY,
          JournalBackupPolicy.POLICY,
          JobsBackup.POLICY,
          Sessions.BACKUP_POLICY);

  private Migrations() {}
}
