package needledrop.jobs;

import java.util.List;
import needledrop.store.backup.BackupPolicy;

/**
 * The work that a restored backup asks for, which is forgotten: what is due is found out anew. Only
 * the making of the sample is asked for once, and takes no subject.
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
