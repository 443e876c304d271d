package needledrop.media;

/**
 * The decoded audio of one channel in memory: PCM samples with their sample rate.
 *
 * <p>The array is not copied: the buffer takes ownership of it.
 *
 * @param samples PCM samples of one channel, nominally −1 to 1
 * @param sampleRate samples per second, in Hz; at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record AudioBuffer(float[] samples, int sampleRate) {

  public AudioBuffer {
    if (sampleRate < 1) {
      throw new IllegalArgumentException("A sound needs a rate, not " + sampleRate);
    }
  }

  /** Returns the length in seconds. */
  public double seconds() {
    return (double) samples.length / sampleRate;
  }
}
