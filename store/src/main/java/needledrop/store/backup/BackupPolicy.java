package needledrop.store.backup;

import java.util.List;
import java.util.stream.Stream;

/**
 * The SQL statements of a module that remove data from backups, and that remove or suspend
 * untrusted data in restored ones. They apply to the newest schema.
 *
 * @param exclusions statements for the copy that becomes a backup, and for every restored database
 * @param restoreSteps statements for every restored database
 */
public record BackupPolicy(List<String> exclusions, List<String> restoreSteps) {
  public BackupPolicy {
    exclusions = List.copyOf(exclusions);
    restoreSteps = List.copyOf(restoreSteps);
  }

  /** Returns the combined policy of several modules. */
  public static BackupPolicy of(BackupPolicy... policies) {
    return new BackupPolicy(
        Stream.of(policies).flatMap(policy -> policy.exclusions().stream()).toList(),
        Stream.of(policies).flatMap(policy -> policy.restoreSteps().stream()).toList());
  }

  List<String> allRestoreSteps() {
    return Stream.concat(exclusions.stream(), restoreSteps.stream()).toList();
  }
}
