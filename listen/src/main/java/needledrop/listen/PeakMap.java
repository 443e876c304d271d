package needledrop.listen;

/**
 * A bitmap of the spectral peaks of footage that tells quickly whether there is a peak at or beside
 * a frame and frequency bin. Each peak also marks the adjacent frames and bins. It takes 64 bytes
 * per frame, 29 MB for two hours.
 */
final class PeakMap {
  private static final int LONGS_PER_FRAME = SpectrogramGrid.BINS / Long.SIZE;

  private final int frames;
  private final long[] bits;

  PeakMap(Fingerprint footage) {
    frames = footage.frames();
    bits = new long[Math.multiplyExact(frames, LONGS_PER_FRAME)];
    SpectralPeaks spectralPeaks = footage.peaks();
    for (int peak = 0; peak < spectralPeaks.count(); peak++) {
      markAround(spectralPeaks.frame(peak), Math.round(spectralPeaks.bin(peak)));
    }
  }

  /** Returns the number of frames. */
  int frames() {
    return frames;
  }

  /**
   * Returns whether there is a peak at or next to this frame and bin; false outside the footage or
   * the spectrum.
   */
  boolean hasPeak(int frame, int bin) {
    if (frame < 0 || frame >= frames || bin < 0 || bin >= SpectrogramGrid.BINS) return false;
    return (bits[frame * LONGS_PER_FRAME + (bin >> 6)] >>> bin & 1) != 0;
  }

  private void markAround(int frame, int bin) {
    for (int markedFrame = Math.max(0, frame - 1);
        markedFrame <= Math.min(frames - 1, frame + 1);
        markedFrame++) {
      for (int markedBin = bin - 1; markedBin <= bin + 1; markedBin++) {
        bits[markedFrame * LONGS_PER_FRAME + (markedBin >> 6)] |= 1L << markedBin;
      }
    }
  }
}
