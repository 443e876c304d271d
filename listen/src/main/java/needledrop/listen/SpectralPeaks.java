package needledrop.listen;

import java.util.Arrays;

/**
 * The spectral peaks of a recording, each with its frame (time) and frequency bin, sorted by time
 * and then by frequency. Immutable.
 *
 * <p>A peak has a frame, counted from 0, and a packed bin: the frequency bin in 64ths (1,600 to
 * 32,512) in the lower 15 bits, and in the highest bit whether it is one of the strongest of its
 * cell.
 */
public final class SpectralPeaks {
  private static final float UNITS_PER_BIN = 64;
  private static final int STRONG_FLAG = 0x8000;

  private final int[] frames;
  private final short[] packedBins;

  SpectralPeaks(int[] frames, short[] packedBins) {
    if (frames.length != packedBins.length) {
      throw new IllegalArgumentException(
          frames.length + " frames do not go with " + packedBins.length + " tones");
    }
    this.frames = frames;
    this.packedBins = packedBins;
  }

  /** Returns a fractional bin and the flag of strong peaks as one number. */
  static short packedBin(float bin, boolean strong) {
    return (short) (Math.round(bin * UNITS_PER_BIN) | (strong ? STRONG_FLAG : 0));
  }

  /** Returns the number of peaks. */
  int count() {
    return frames.length;
  }

  /** Returns the frame of a peak. */
  int frame(int peak) {
    return frames[peak];
  }

  short packedBin(int peak) {
    return packedBins[peak];
  }

  /** Returns the fractional frequency bin of a peak. */
  float bin(int peak) {
    return (packedBins[peak] & (STRONG_FLAG - 1)) / UNITS_PER_BIN;
  }

  /** Returns whether a peak is one of the strongest of its cell. */
  boolean isStrong(int peak) {
    return (packedBins[peak] & STRONG_FLAG) != 0;
  }

  /** Returns the pitch of each peak; see {@link SpectrogramGrid#pitchStep}. */
  double[] pitchSteps() {
    double[] steps = new double[frames.length];
    for (int peak = 0; peak < steps.length; peak++)
      steps[peak] = SpectrogramGrid.pitchStep(bin(peak));
    return steps;
  }

  /**
   * Returns the index of the first peak at or after a frame; the number of peaks if there is none.
   */
  int firstAtOrAfter(int frame) {
    int low = 0;
    int high = frames.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (frames[middle] < frame) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Returns only the strong peaks. */
  SpectralPeaks strongOnly() {
    int[] keptFrames = new int[frames.length];
    short[] keptBins = new short[frames.length];
    int kept = 0;
    for (int peak = 0; peak < frames.length; peak++) {
      if (!isStrong(peak)) continue;
      keptFrames[kept] = frames[peak];
      keptBins[kept++] = packedBins[peak];
    }
    return new SpectralPeaks(Arrays.copyOf(keptFrames, kept), Arrays.copyOf(keptBins, kept));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpectralPeaks that
        && Arrays.equals(frames, that.frames)
        && Arrays.equals(packedBins, that.packedBins);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(frames) + Arrays.hashCode(packedBins);
  }

  @Override
  public String toString() {
    return frames.length + " peaks";
  }
}
