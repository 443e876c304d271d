package needledrop.jobs;

import java.util.List;
import needledrop.store.backup.BackupPolicy;

/**
 * The backup policy of jobs: a restored backup drops them, because due jobs are found again. Only
 * the job that makes the sample is kept, because it is queued once and no row makes it due.
 */
public final class JobsBackup {
  public static final BackupPolicy POLICY =
      new BackupPolicy(
          List.of(),
          List.of(
              "DELETE FROM scheduled_jobs",
              "DELETE FROM jobs WHERE kind <> 'make-sample' OR state NOT IN ('waiting', 'running')"));

  private JobsBackup() {}
}
