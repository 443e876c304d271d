package needledrop.listen;

/**
 * Computes how strongly the sound of footage supports that a song plays at a given offset and
 * speed, for each cell of 0.24 s.
 *
 * <p>Each peak of the song is looked up in the footage where the alignment predicts it. The rate of
 * chance hits is measured locally, with the song shifted by 0.3 to 1.8 s, so that sustained chords
 * and dense noise do not count as evidence. The result is a log-likelihood ratio: the song plays
 * (hit rate clearly above chance) against it does not play (hit rate equal to chance).
 */
final class AlignmentEvidence {
  /** Frames per cell, 0.24 s. */
  static final int CELL_FRAMES = 15;

  /** Shifts in frames at which chance hits are counted. */
  private static final int[] CONTROL_SHIFTS = {-97, -61, -37, -23, 19, 29, 43, 71, 113};

  /** The chance rate is averaged over this many cells before and after. */
  private static final int NEIGHBOUR_CELLS = 8;

  /** The prior of the chance rate: 1 hit in 25 trials. */
  private static final double PRIOR_CHANCE_HITS = 1;

  private static final double PRIOR_TRIALS = 25;

  /** The minimum expected hit rate of a song that plays. */
  private static final double MIN_HIT_RATE = 0.22;

  /** The minimum expected difference between that hit rate and the chance rate. */
  private static final double MIN_RATE_ABOVE_CHANCE = 0.13;

  private final PeakMap peakMap;
  private final Alignment alignment;
  private final int firstCell;
  private final int[] peaks;
  private final int[] hits;
  private final int[] trials;
  private final int[] chanceHits;

  /**
   * Counts hits and chance hits.
   *
   * @param song peaks of the song, in song frames and bins
   * @param songFrames length of the song in frames
   */
  AlignmentEvidence(PeakMap peakMap, SpectralPeaks song, int songFrames, Alignment alignment) {
    this.peakMap = peakMap;
    this.alignment = alignment;
    int first = Math.max(0, alignment.footageFrame(0));
    int last = Math.min(peakMap.frames() - 1, alignment.footageFrame(songFrames));
    firstCell = first / CELL_FRAMES;
    int cells = Math.max(0, last / CELL_FRAMES - firstCell + 1);
    peaks = new int[cells];
    hits = new int[cells];
    trials = new int[cells];
    chanceHits = new int[cells];
    for (int peak = 0; peak < song.count(); peak++) countPeak(song, peak);
  }

  /** Returns the first footage frame of a cell. */
  int firstFrame(int cell) {
    return (firstCell + cell) * CELL_FRAMES;
  }

  /**
   * Returns the log-likelihood ratio of each cell, in nats; positive if the song more likely plays
   * than not.
   */
  double[] logRatios() {
    double[] ratios = new double[peaks.length];
    for (int cell = 0; cell < ratios.length; cell++) ratios[cell] = logRatio(cell);
    return ratios;
  }

  private void countPeak(SpectralPeaks song, int peak) {
    int frame = alignment.footageFrame(song.frame(peak));
    int bin = alignment.footageBin(song.bin(peak));
    int cell = Math.floorDiv(frame, CELL_FRAMES) - firstCell;
    if (bin >= SpectrogramGrid.MAX_BIN || frame < 0 || cell < 0 || cell >= peaks.length) return;
    peaks[cell]++;
    if (peakMap.hasPeak(frame, bin)) hits[cell]++;
    for (int shift : CONTROL_SHIFTS) {
      int shifted = frame + shift;
      if (shifted < 0 || shifted >= peakMap.frames()) continue;
      trials[cell]++;
      if (peakMap.hasPeak(shifted, bin)) chanceHits[cell]++;
    }
  }

  private double logRatio(int cell) {
    double chance = chanceRate(cell);
    double playing = Math.clamp(chance + MIN_RATE_ABOVE_CHANCE, MIN_HIT_RATE, 0.9);
    int missed = peaks[cell] - hits[cell];
    return hits[cell] * Math.log(playing / chance)
        + missed * Math.log((1 - playing) / (1 - chance));
  }

  private double chanceRate(int cell) {
    double hitSum = PRIOR_CHANCE_HITS;
    double trialSum = PRIOR_TRIALS;
    int last = Math.min(peaks.length - 1, cell + NEIGHBOUR_CELLS);
    for (int neighbour = Math.max(0, cell - NEIGHBOUR_CELLS); neighbour <= last; neighbour++) {
      hitSum += chanceHits[neighbour];
      trialSum += trials[neighbour];
    }
    return Math.clamp(hitSum / trialSum, 0.02, 0.5);
  }
}
