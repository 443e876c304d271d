package needledrop.journal.mail;

import jakarta.mail.SendFailedException;

/** A letter that the mail server did not take, and what it said. */
public final class NotSentException extends Exception {
  private static final long serialVersionUID = 1L;

  NotSentException(Exception cause) {
    super(said(cause), cause);
  }

  private static String said(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : Letter.oneLine(message);
  }

  /** What the mail server said, in one line. */
  public String words() {
    return String.valueOf(getMessage());
  }

  /** Whether another letter may fare better. */
  boolean ofThisLetter() {
    return getCause() instanceof SendFailedException;
  }
}
