package needledrop.media;

/**
 * Sound as numbers: one channel, nominally −1 to 1, {@code rate} samples a second.
 *
 * <p>The samples are not copied; whoever makes a sound gives them away.
 */
@SuppressWarnings("ArrayRecordComponent") // minutes of sound are handed on, never compared
public record AudioBuffer(float[] samples, int sampleRate) {

  public AudioBuffer {
    if (sampleRate < 1) {
      throw new IllegalArgumentException("A sound needs a rate, not " + sampleRate);
    }
  }

  public double seconds() {
    return (double) samples.length / sampleRate;
  }
}
