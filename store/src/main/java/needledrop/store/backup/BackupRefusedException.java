package needledrop.store.backup;

/** Thrown if a backup cannot be made, or is not safe to restore. */
public final class BackupRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BackupRefusedException(String message) {
    super(message);
  }

  BackupRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
