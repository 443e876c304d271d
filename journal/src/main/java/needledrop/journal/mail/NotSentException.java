package needledrop.journal.mail;

/** A mail that was not sent, with the words of the mail server or of whatever else refused it. */
public final class NotSentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reach reach;

  /** Which mails the failure concerns. */
  enum Reach {
    /** This one, which can never be sent. */
    THIS_MAIL_FOREVER,
    /** This one, which may be sent later. */
    THIS_MAIL,
    /** All, because the server cannot be reached or does not let us in. */
    SERVER
  }

  NotSentException(Reach reach, Exception cause) {
    super(said(cause), cause);
    this.reach = reach;
  }

  private static String said(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : Letter.oneLine(message);
  }

  /** What the mail server said, in one line. */
  public String words() {
    return String.valueOf(getMessage());
  }

  Reach reach() {
    return reach;
  }
}
