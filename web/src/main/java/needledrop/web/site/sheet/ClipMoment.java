package needledrop.web.site.sheet;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.StoredCue;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.ClipWithCues;
import needledrop.media.Timecode;

/** One second of a clip that somebody passes on: what it is called, and its picture. */
public record ClipMoment(Clip clip, int second, String label) {

  /** The second that an address asks for, if the clip plays so long; second zero is no moment. */
  public static Optional<ClipMoment> of(ClipWithCues shown, int second) {
    Clip.Rendition playing = shown.clip().publicRendition();
    return playing == null || second == 0 || second >= playing.length().toSeconds()
        ? Optional.empty()
        : Optional.of(new ClipMoment(shown.clip(), second, label(shown.cues(), second)));
  }

  private static String label(List<StoredCue> cues, int second) {
    String clock = Timecode.formatSeconds(Duration.ofSeconds(second));
    return cues.stream()
        .filter(cue -> cue.span().startSeconds() < second + 1 && cue.span().endSeconds() > second)
        .max(Comparator.comparing(cue -> cue.span().start()))
        .map(cue -> clock + ", " + cue.song().name())
        .orElse(clock);
  }

  String imagePath() {
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
