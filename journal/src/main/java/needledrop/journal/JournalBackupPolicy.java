package needledrop.journal;

import java.util.List;
import needledrop.journal.member.MemberBackup;
import needledrop.store.backup.BackupPolicy;

/** The backup policy for the journal: leaves out keys and links that give access. */
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
