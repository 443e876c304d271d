package needledrop.listen;

import java.time.Duration;
import needledrop.media.Span;

/**
 * A span of footage in which a song plays, with the position in the song and the confidence of the
 * detection.
 *
 * @param song key of the song in the index
 * @param span position in the footage
 * @param songIn position in the song at which the span begins; not negative
 * @param speed playback speed, which changes the pitch, too; 1.0 as recorded, more is faster
 * @param confidence from 0 to 1; derived from the evidence in the audio. It is not a calibrated
 *     probability, and not lower if two identical songs match equally well
 */
public record Cue(String song, Span span, Duration songIn, double speed, double confidence) {
  public Cue {
    if (songIn.isNegative()) {
      throw new IllegalArgumentException("No song begins before its start: " + songIn);
    }
    if (!(speed > 0 && Double.isFinite(speed))) {
      throw new IllegalArgumentException("A speed is above zero: " + speed);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence lies from 0 to 1: " + confidence);
    }
  }
}
