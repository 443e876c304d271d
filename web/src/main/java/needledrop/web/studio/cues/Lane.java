package needledrop.web.studio.cues;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import needledrop.web.http.Timecode;
import needledrop.web.studio.shots.ShotLine;

/** The lane under a strip of shots: where it changes shot, and which song plays where. */
public record Lane(Duration length, List<ShotLine> shots, List<CueLine> cues) {
  public double seconds() {
    return length.toMillis() / 1000.0;
  }

  public String end() {
    return Timecode.formatSeconds(length);
  }

  /** A moment as a share of the length, as SVG writes it: {@code 12.5%}. */
  public String at(double moment) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * moment / Math.max(seconds(), 0.001));
  }
}
