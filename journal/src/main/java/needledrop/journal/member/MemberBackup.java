package needledrop.journal.member;

import java.util.List;
import needledrop.store.backup.BackupPolicy;

/**
 * The backup policy for members: leaves out everything that gives access to accounts. A member who
 * had two-step sign-in must set it up again after a restore, because the secret is gone.
 */
public final class MemberBackup {
  public static final BackupPolicy POLICY =
      new BackupPolicy(
          List.of(
              "DELETE FROM sign_in",
              "DELETE FROM known_device",
              "DELETE FROM owner_link",
              "DELETE FROM invitation",
              "DELETE FROM recovery_code",
              "DELETE FROM second_factor WHERE since IS NULL AND required = 0",
              "UPDATE second_factor SET secret = '', since = NULL, step = 0, required = 1"),
          List.of());

  private MemberBackup() {}
}
