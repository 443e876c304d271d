package needledrop.journal;

import java.util.List;
import needledrop.journal.member.MemberBackup;
import needledrop.store.backup.BackupPolicy;

/** What of the journal stays out of backups: links that open something, and keys. */
public final class JournalBackupPolicy {
  private static final BackupPolicy SECRETS =
      new BackupPolicy(
          List.of(
              "DELETE FROM share_link",
              "UPDATE reply SET edit_key = NULL WHERE edit_key IS NOT NULL",
              "DELETE FROM letter WHERE kind = 'confirm'",
              "DELETE FROM watcher WHERE state = 'asked'",
              "DELETE FROM secret"),
          List.of());

  public static final BackupPolicy POLICY = BackupPolicy.of(MemberBackup.POLICY, SECRETS);

  private JournalBackupPolicy() {}
}
