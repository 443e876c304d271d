package needledrop.listen;

import java.time.Duration;
import needledrop.media.Span;

/**
 * One stretch of footage in which one song plays.
 *
 * @param song the key under which the song stands in the index
 * @param span from where to where in the footage
 * @param songIn where in the song the stretch begins, zero or more
 * @param speed how fast the song plays, pitch and all: 1.0 as recorded, above it faster
 * @param confidence how sure we are, from 0 to 1, by how much the sound speaks for the song; not a
 *     measured share of right cues, and not lower where two equal songs could both be meant
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
