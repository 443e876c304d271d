package needledrop.journal.member;

/** More passwords are to be checked at once than the program takes on. */
public final class PasswordsBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PasswordsBusyException(Throwable cause) {
    super("Too many passwords wait to be hashed", cause);
  }
}
