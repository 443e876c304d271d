package needledrop.journal.mail;

/** A mail that was not sent, with the words of the mail server or of whatever else refused it. */
public final class MailNotSentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Scope scope;

  /** Which mails the failure concerns. */
  enum Scope {
    /** This one, which can never be sent. */
    THIS_MAIL_FOREVER,
    /** This one, which may be sent later. */
    THIS_MAIL,
    /** All, because the server cannot be reached or does not let us in. */
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

  /** What the mail server said, in one line. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  Scope scope() {
    return scope;
  }
}
