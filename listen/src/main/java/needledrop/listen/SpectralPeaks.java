package needledrop.listen;

import java.util.Arrays;

/**
 * The peaks of one recording, in order of time, then of frequency.
 *
 * <p>A peak is a frame (from 0 on) and a tone: its bin in 64ths (1,600 to 32,512), and whether it
 * is one of the strongest of its cell. The arrays are never changed once they are here.
 */
public final class SpectralPeaks {
  private static final float STEPS_PER_BIN = 64;
  private static final int STRONG_FLAG = 0x8000;

  private final int[] frames;
  private final short[] packedBins;

  SpectralPeaks(int[] frames, short[] tones) {
    if (frames.length != tones.length) {
      throw new IllegalArgumentException(
          frames.length + " frames do not go with " + tones.length + " tones");
    }
    this.frames = frames;
    this.packedBins = tones;
  }

  /** A bin between two whole ones, and whether the peak is strong, as one number. */
  static short packedBin(float bin, boolean strong) {
    return (short) (Math.round(bin * STEPS_PER_BIN) | (strong ? STRONG_FLAG : 0));
  }

  int count() {
    return frames.length;
  }

  int frame(int peak) {
    return frames[peak];
  }

  short packedBin(int peak) {
    return packedBins[peak];
  }

  float bin(int peak) {
    return (packedBins[peak] & (STRONG_FLAG - 1)) / STEPS_PER_BIN;
  }

  boolean isStrong(int peak) {
    return (packedBins[peak] & STRONG_FLAG) != 0;
  }

  /** Where each peak lies on the musical scale. */
  double[] pitchSteps() {
    double[] steps = new double[frames.length];
    for (int peak = 0; peak < steps.length; peak++)
      steps[peak] = SpectrogramGrid.pitchStep(bin(peak));
    return steps;
  }

  /** The first peak at or after a frame; the count of peaks when there is none. */
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

  /** Only the strong ones. */
  SpectralPeaks strongOnly() {
    int[] keptFrames = new int[frames.length];
    short[] keptTones = new short[frames.length];
    int kept = 0;
    for (int peak = 0; peak < frames.length; peak++) {
      if (!isStrong(peak)) continue;
      keptFrames[kept] = frames[peak];
      keptTones[kept++] = packedBins[peak];
    }
    return new SpectralPeaks(Arrays.copyOf(keptFrames, kept), Arrays.copyOf(keptTones, kept));
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
