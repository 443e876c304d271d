package needledrop.journal.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An email, ready to be sent: plain text to one address.
 *
 * @param unsubscribeUri ends the subscription; null for mails without a subscription
 */
record Mail(Email to, String subject, String text, @Nullable URI unsubscribeUri) {
  private static final int MAX_SUBJECT_LENGTH = 200;

  Mail {
    subject = toOneLine(subject);
  }

  /** Returns the text as one line, as a mail header needs it. */
  static String toOneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= MAX_SUBJECT_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_SUBJECT_LENGTH)));
  }

  /** Hides the text, which must not get into logs. */
  @Override
  public String toString() {
    return "a letter";
  }
}
