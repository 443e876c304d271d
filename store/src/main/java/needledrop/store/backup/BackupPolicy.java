package needledrop.store.backup;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a module keeps out of backups, and what it distrusts in restored ones. Both are SQL
 * statements for the tables as the newest migration makes them.
 *
 * @param exclusions run on the copy that becomes a backup, and on every restored database
 * @param restoreSteps run on every restored database
 */
public record BackupPolicy(List<String> exclusions, List<String> restoreSteps) {
  public BackupPolicy {
    exclusions = List.copyOf(exclusions);
    restoreSteps = List.copyOf(restoreSteps);
  }

  /** The policy of all modules together. */
  public static BackupPolicy of(BackupPolicy... policies) {
    return new BackupPolicy(
        Stream.of(policies).flatMap(each -> each.exclusions().stream()).toList(),
        Stream.of(policies).flatMap(each -> each.restoreSteps().stream()).toList());
  }

  List<String> allRestoreSteps() {
    return Stream.concat(exclusions.stream(), restoreSteps.stream()).toList();
  }
}
