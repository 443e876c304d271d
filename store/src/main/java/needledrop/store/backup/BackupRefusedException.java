package needledrop.store.backup;

/** A reason not to make this backup, or not to believe this one. */
public final class BackupRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BackupRefusedException(String words) {
    super(words);
  }

  BackupRefusedException(String words, Throwable cause) {
    super(words, cause);
  }
}
