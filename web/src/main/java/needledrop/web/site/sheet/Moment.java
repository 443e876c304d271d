package needledrop.web.site.sheet;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.StoredCue;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.ClipWithCues;

/** One second of a clip that somebody passes on: what it is called, and its picture. */
public record Moment(Clip clip, int second, String name) {

  /** The second that an address asks for, if the clip plays so long; second zero is no moment. */
  public static Optional<Moment> of(ClipWithCues shown, int second) {
    Clip.Rendition playing = shown.clip().publicRendition();
    return playing == null || second == 0 || second >= playing.length().toSeconds()
        ? Optional.empty()
        : Optional.of(new Moment(shown.clip(), second, name(shown.cues(), second)));
  }

  private static String name(List<StoredCue> cues, int second) {
    String clock = Moments.clock(Duration.ofSeconds(second));
    return cues.stream()
        .filter(cue -> cue.span().startSeconds() < second + 1 && cue.span().endSeconds() > second)
        .max(Comparator.comparing(cue -> cue.span().start()))
        .map(cue -> clock + ", " + cue.song().name())
        .orElse(clock);
  }

  String picture() {
    return clip.stillPath(second);
  }

  /** Of its picture, in pixels. */
  String width() {
    Clip.Rendition playing = clip.publicRendition();
    return Integer.toString(playing == null ? 0 : ClipStills.width(playing));
  }

  String height() {
    Clip.Rendition playing = clip.publicRendition();
    return Integer.toString(
        playing == null ? 0 : ClipStills.height(playing, ClipStills.width(playing)));
  }
}
