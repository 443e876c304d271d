package needledrop.journal.mail;

/**
 * Thrown when a mail could not be sent; contains what the mail server or the mail library reported.
 */
public final class MailNotSentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Scope scope;

  /** Which mails the failure concerns. */
  enum Scope {
    /** Only this mail, which can never be sent. */
    THIS_MAIL_FOREVER,
    /** Only this mail, which may be sent later. */
    THIS_MAIL,
    /** All mails, because the server cannot be reached or does not accept the login. */
    SERVER
  }

  MailNotSentException(Scope scope, Exception cause) {
    super(reasonOf(cause), cause);
    this.scope = scope;
  }

  private static String reasonOf(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : Mail.toOneLine(message);
  }

  /** Returns what the mail server reported, in one line. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  Scope scope() {
    return scope;
  }
}
