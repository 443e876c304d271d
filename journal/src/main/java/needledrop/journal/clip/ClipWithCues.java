package needledrop.journal.clip;

import java.util.List;
import needledrop.catalog.cue.StoredCue;

/** A clip of an entry, with the cue sheet that readers see. */
public record ClipWithCues(Clip clip, List<StoredCue> cues) {
  public ClipWithCues {
    cues = List.copyOf(cues);
  }
}
