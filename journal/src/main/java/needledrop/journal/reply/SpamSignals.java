package needledrop.journal.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a form came in: what tells people from machines before a word is read.
 *
 * @param tokenValidity what the stamp of the page is worth that it was sent from
 * @param honeypot what stands in the field that people do not see
 * @param fillTime how long the reader had the form open, where that is known
 */
public record SpamSignals(
    FormTokens.Validity tokenValidity, String honeypot, @Nullable Duration fillTime) {
  /** As a person's browser sends it. */
  public static SpamSignals none() {
    return new SpamSignals(FormTokens.Validity.VALID, "", null);
  }
}
