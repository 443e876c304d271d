package needledrop.store.backup;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a module keeps out of backups, and what it distrusts in restored ones. Both are SQL
 * statements for the tables as the newest migration makes them.
 *
 * @param leftOut run on the copy that becomes a backup, and on every restored database
 * @param distrusted run on every restored database
 */
public record BackupPolicy(List<String> leftOut, List<String> distrusted) {
  public BackupPolicy {
    leftOut = List.copyOf(leftOut);
    distrusted = List.copyOf(distrusted);
  }

  /** The policy of all modules together. */
  public static BackupPolicy of(BackupPolicy... policies) {
    return new BackupPolicy(
        Stream.of(policies).flatMap(each -> each.leftOut().stream()).toList(),
        Stream.of(policies).flatMap(each -> each.distrusted().stream()).toList());
  }

  List<String> onRestore() {
    return Stream.concat(leftOut.stream(), distrusted.stream()).toList();
  }
}
