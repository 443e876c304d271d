package needledrop.media;

import java.time.Duration;
import java.util.Locale;

/** A position in WebVTT: hours, minutes, seconds and milliseconds, {@code 01:02:03.450}. */
public final class VttTimestamp {
  private VttTimestamp() {}

  /** At least two digits of hours; a part of a millisecond is left out. */
  public static String format(Duration position) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        position.toHours(),
        position.toMinutesPart(),
        position.toSecondsPart(),
        position.toMillisPart());
  }
}
