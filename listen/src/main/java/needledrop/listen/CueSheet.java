package needledrop.listen;

import java.util.Comparator;
import java.util.List;

/** All cues of one piece of footage or one clip, in the order in which they begin. */
public record CueSheet(List<Cue> cues) {
  private static final Comparator<Cue> BY_START =
      Comparator.comparing((Cue cue) -> cue.span().start())
          .thenComparing(cue -> cue.span().end())
          .thenComparing(Cue::song);

  public CueSheet {
    cues = cues.stream().sorted(BY_START).toList();
  }
}
