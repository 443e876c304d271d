package needledrop.journal.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Data about the submission of a reply form, apart from its text, that distinguishes people from
 * programs.
 *
 * @param tokenValidity the result of checking the form token
 * @param honeypot the content of a field that people do not see
 * @param fillTime how long the form was open; null if unknown
 */
public record SpamSignals(
    FormTokens.Validity tokenValidity, String honeypot, @Nullable Duration fillTime) {
  /** Returns signals without any sign of spam. */
  public static SpamSignals none() {
    return new SpamSignals(FormTokens.Validity.VALID, "", null);
  }
}
