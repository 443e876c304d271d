package needledrop.journal.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a form came in: what tells people from machines before a word is read.
 *
 * @param stamp what the stamp of the page is worth that it was sent from
 * @param trap what stands in the field that people do not see
 * @param taken how long the reader had the form open, where that is known
 */
public record Manner(Stamps.Worth stamp, String trap, @Nullable Duration taken) {
  /** As a person's browser sends it. */
  public static Manner proper() {
    return new Manner(Stamps.Worth.GOOD, "", null);
  }
}
