package needledrop.journal.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A letter, ready to be sent: plain text to one address.
 *
 * @param unsubscribeUri the link that ends such letters; none for those that end by themselves
 */
record Mail(Email to, String subject, String text, @Nullable URI unsubscribeUri) {
  private static final int MAX_SUBJECT_LENGTH = 200;

  Mail {
    subject = toOneLine(subject);
  }

  /** What stands in a header is one line, whatever it was made from. */
  static String toOneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= MAX_SUBJECT_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_SUBJECT_LENGTH)));
  }

  /** Without its words, which belong in no log. */
  @Override
  public String toString() {
    return "a letter";
  }
}
