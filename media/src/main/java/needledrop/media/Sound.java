package needledrop.media;

/**
 * Sound as numbers: one channel, nominally −1 to 1, {@code rate} samples a second.
 *
 * <p>The samples are not copied; whoever makes a sound gives them away.
 */
@SuppressWarnings("ArrayRecordComponent") // minutes of sound are handed on, never compared
public record Sound(float[] samples, int rate) {

  public Sound {
    if (rate < 1) {
      throw new IllegalArgumentException("A sound needs a rate, not " + rate);
    }
  }

  public double seconds() {
    return (double) samples.length / rate;
  }
}
