package needledrop.web.studio.cues;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import needledrop.media.Timecode;
import needledrop.web.studio.shots.ShotLine;

/**
 * The data of the time line of footage or a clip: where each shot begins, and which song plays
 * where.
 */
public record CueTimeline(Duration length, List<ShotLine> shots, List<EditableCue> cues) {
  public double lengthSeconds() {
    return length.toMillis() / 1000.0;
  }

  public String endTimecode() {
    return Timecode.formatSeconds(length);
  }

  /** A moment as a share of the length, as SVG writes it: {@code 12.5%}. */
  public String percent(double moment) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * moment / Math.max(lengthSeconds(), 0.001));
  }
}
