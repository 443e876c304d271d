package needledrop.listen;

import java.util.Comparator;
import java.util.List;

/**
 * The list of songs that play in a piece of footage or a clip: one cue (song and time span) for
 * each, sorted by start time.
 */
public record CueSheet(List<Cue> cues) {
  private static final Comparator<Cue> BY_START =
      Comparator.comparing((Cue cue) -> cue.span().start())
          .thenComparing(cue -> cue.span().end())
          .thenComparing(Cue::song);

  public CueSheet {
    cues = cues.stream().sorted(BY_START).toList();
  }
}
