package needledrop.journal.clip;

import java.util.List;
import needledrop.catalog.cue.StoredCue;

/** A clip as it stands in an entry, with the cue sheet that readers see. */
public record ClipOnPage(Clip clip, List<StoredCue> cues) {
  public ClipOnPage {
    cues = List.copyOf(cues);
  }
}
