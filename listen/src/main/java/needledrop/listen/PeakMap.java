package needledrop.listen;

/**
 * Where peaks were seen in footage, to ask for one peak at a time: each stands for its own frame
 * and bin and for those next to it. 64 bytes a frame; 29 MB for two hours.
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

  int frames() {
    return frames;
  }

  /** Frames outside the footage, and bins outside the spectrum, show no peak. */
  boolean hasPeak(int frame, int bin) {
    if (frame < 0 || frame >= frames || bin < 0 || bin >= SpectrogramGrid.BINS) return false;
    return (bits[frame * LONGS_PER_FRAME + (bin >> 6)] >>> bin & 1) != 0;
  }

  private void markAround(int frame, int bin) {
    for (int near = Math.max(0, frame - 1); near <= Math.min(frames - 1, frame + 1); near++) {
      for (int beside = bin - 1; beside <= bin + 1; beside++) {
        bits[near * LONGS_PER_FRAME + (beside >> 6)] |= 1L << beside;
      }
    }
  }
}
