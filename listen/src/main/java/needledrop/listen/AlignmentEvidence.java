package needledrop.listen;

/**
 * For one song in one alignment: how much each quarter of a second of the footage speaks for it.
 *
 * <p>Each peak of the song is looked for where it should be. How often a peak would be seen there
 * by accident is measured on the spot, with the song shifted against the footage by .3 to 1.8 s, so
 * that steady chords and dense noise do not pay. What is left is a log-likelihood ratio: the song
 * plays (its peaks are seen clearly more often than by accident) against it does not.
 */
final class AlignmentEvidence {
  /** Frames of one cell: .24 s. */
  static final int CELL_FRAMES = 15;

  private static final int[] CONTROL_SHIFTS = {-97, -61, -37, -23, 19, 29, 43, 71, 113};

  /** The rate of accidents is taken over so many cells before and after. */
  private static final int NEIGHBOUR_CELLS = 8;

  /** What the rate of accidents is before anything was counted: 1 in 25. */
  private static final double PRIOR_CHANCE_HITS = 1;

  private static final double PRIOR_TRIALS = 25;

  /** A song that plays shows at least this share of its peaks … */
  private static final double MIN_HIT_RATE = 0.22;

  /** … and at least so much more than accident would. */
  private static final double MIN_RATE_ABOVE_CHANCE = 0.13;

  private final PeakMap peakMap;
  private final Alignment alignment;
  private final int firstCell;
  private final int[] peaks;
  private final int[] hits;
  private final int[] trials;
  private final int[] chanceHits;

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

  /** The footage's frame at which a cell begins. */
  int firstFrame(int cell) {
    return (firstCell + cell) * CELL_FRAMES;
  }

  /** One number a cell, in nepers: above zero where the song is likelier to play than not. */
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
      int elsewhere = frame + shift;
      if (elsewhere < 0 || elsewhere >= peakMap.frames()) continue;
      trials[cell]++;
      if (peakMap.hasPeak(elsewhere, bin)) chanceHits[cell]++;
    }
  }

  private double logRatio(int cell) {
    double byAccident = chanceRate(cell);
    double playing = Math.clamp(byAccident + MIN_RATE_ABOVE_CHANCE, MIN_HIT_RATE, 0.9);
    int missed = peaks[cell] - hits[cell];
    return hits[cell] * Math.log(playing / byAccident)
        + missed * Math.log((1 - playing) / (1 - byAccident));
  }

  private double chanceRate(int cell) {
    double counted = PRIOR_CHANCE_HITS;
    double tried = PRIOR_TRIALS;
    int last = Math.min(peaks.length - 1, cell + NEIGHBOUR_CELLS);
    for (int near = Math.max(0, cell - NEIGHBOUR_CELLS); near <= last; near++) {
      counted += chanceHits[near];
      tried += trials[near];
    }
    return Math.clamp(counted / tried, 0.02, 0.5);
  }
}
