package needledrop.journal.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A letter, ready to be sent: plain text to one address.
 *
 * @param leave the link that ends such letters; none for those that end by themselves
 */
record Letter(Email to, String subject, String text, @Nullable URI leave) {
  private static final int LONGEST_SUBJECT = 200;

  Letter {
    subject = oneLine(subject);
  }

  /** What stands in a header is one line, whatever it was made from. */
  static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_SUBJECT)));
  }

  /** Without its words, which belong in no log. */
  @Override
  public String toString() {
    return "a letter";
  }
}
