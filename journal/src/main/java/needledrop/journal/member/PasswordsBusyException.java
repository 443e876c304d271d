package needledrop.journal.member;

/** Thrown if too many passwords are waiting to be hashed. */
public final class PasswordsBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PasswordsBusyException(Throwable cause) {
    super("Too many passwords wait to be hashed", cause);
  }
}
