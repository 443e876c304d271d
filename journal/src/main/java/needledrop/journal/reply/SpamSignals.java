package needledrop.journal.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Signals of a form submission that tell people from programs, apart from the text.
 *
 * @param tokenValidity the result of checking the form token
 * @param honeypot the content of a field that people do not see
 * @param fillTime how long the form was open; null if unknown
 */
public record SpamSignals(
    FormTokens.Validity tokenValidity, String honeypot, @Nullable Duration fillTime) {
  /** As a person's browser sends it. */
  public static SpamSignals none() {
    return new SpamSignals(FormTokens.Validity.VALID, "", null);
  }
}
