package needledrop.web.site.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.StoredCue;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.ClipWithCues;
import needledrop.media.Timecode;

/** A second of a clip that a link leads to, with a label and a still image. */
public record ClipMoment(Clip clip, int second, String label) {

  /** The moment at this second; empty for second 0 and after the end of the clip. */
  public static Optional<ClipMoment> of(ClipWithCues clipWithCues, int second) {
    Clip.Rendition rendition = clipWithCues.clip().publicRendition();
    return rendition == null || second == 0 || second >= rendition.length().toSeconds()
        ? Optional.empty()
        : Optional.of(
            new ClipMoment(clipWithCues.clip(), second, label(clipWithCues.cues(), second)));
  }

  private static String label(List<StoredCue> cues, int second) {
    String time = Timecode.formatSeconds(Duration.ofSeconds(second));
    return cues.stream()
        .filter(cue -> cue.span().startSeconds() < second + 1 && cue.span().endSeconds() > second)
        .max(Comparator.comparing(cue -> cue.span().start()))
        .map(cue -> time + ", " + cue.song().name())
        .orElse(time);
  }

  String imagePath() {
    return clip.stillPath(second);
  }

  /** The width of the still image, in pixels. */
  String width() {
    Clip.Rendition rendition = clip.publicRendition();
    return Integer.toString(rendition == null ? 0 : ClipStills.width(rendition));
  }

  String height() {
    Clip.Rendition rendition = clip.publicRendition();
    return Integer.toString(
        rendition == null ? 0 : ClipStills.height(rendition, ClipStills.width(rendition)));
  }
}
