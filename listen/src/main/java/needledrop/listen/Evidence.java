package needledrop.listen;

/**
 * For one song in one alignment: how much each quarter of a second of the footage speaks for it.
 *
 * <p>Each peak of the song is looked for where it should be. How often a peak would be seen there
 * by accident is measured on the spot, with the song shifted against the footage by .3 to 1.8 s, so
 * that steady chords and dense noise do not pay. What is left is a log-likelihood ratio: the song
 * plays (its peaks are seen clearly more often than by accident) against it does not.
 */
final class Evidence {
  /** Frames of one cell: .24 s. */
  static final int CELL = 15;

  private static final int[] SHIFTS = {-97, -61, -37, -23, 19, 29, 43, 71, 113};

  /** The rate of accidents is taken over so many cells before and after. */
  private static final int CELLS_AROUND = 8;

  /** What the rate of accidents is before anything was counted: 1 in 25. */
  private static final double ACCIDENTS_BEFORE = 1;

  private static final double TRIES_BEFORE = 25;

  /** A song that plays shows at least this share of its peaks … */
  private static final double FEWEST_SEEN = 0.22;

  /** … and at least so much more than accident would. */
  private static final double MORE_THAN_ACCIDENT = 0.13;

  private final Sightings sightings;
  private final Alignment alignment;
  private final int firstCell;
  private final int[] peaks;
  private final int[] seen;
  private final int[] tries;
  private final int[] accidents;

  Evidence(Sightings sightings, Peaks song, int songFrames, Alignment alignment) {
    this.sightings = sightings;
    this.alignment = alignment;
    int first = Math.max(0, alignment.footageFrame(0));
    int last = Math.min(sightings.frames() - 1, alignment.footageFrame(songFrames));
    firstCell = first / CELL;
    int cells = Math.max(0, last / CELL - firstCell + 1);
    peaks = new int[cells];
    seen = new int[cells];
    tries = new int[cells];
    accidents = new int[cells];
    for (int peak = 0; peak < song.count(); peak++) count(song, peak);
  }

  /** The footage's frame at which a cell begins. */
  int frameOf(int cell) {
    return (firstCell + cell) * CELL;
  }

  /** One number a cell, in nepers: above zero where the song is likelier to play than not. */
  double[] ratios() {
    double[] ratios = new double[peaks.length];
    for (int cell = 0; cell < ratios.length; cell++) ratios[cell] = ratio(cell);
    return ratios;
  }

  private void count(Peaks song, int peak) {
    int frame = alignment.footageFrame(song.frame(peak));
    int bin = alignment.footageBin(song.bin(peak));
    int cell = Math.floorDiv(frame, CELL) - firstCell;
    if (bin >= Grid.HIGHEST_BIN || frame < 0 || cell < 0 || cell >= peaks.length) return;
    peaks[cell]++;
    if (sightings.seen(frame, bin)) seen[cell]++;
    for (int shift : SHIFTS) {
      int elsewhere = frame + shift;
      if (elsewhere < 0 || elsewhere >= sightings.frames()) continue;
      tries[cell]++;
      if (sightings.seen(elsewhere, bin)) accidents[cell]++;
    }
  }

  private double ratio(int cell) {
    double byAccident = accidentRate(cell);
    double playing = Math.clamp(byAccident + MORE_THAN_ACCIDENT, FEWEST_SEEN, 0.9);
    int missed = peaks[cell] - seen[cell];
    return seen[cell] * Math.log(playing / byAccident)
        + missed * Math.log((1 - playing) / (1 - byAccident));
  }

  private double accidentRate(int cell) {
    double counted = ACCIDENTS_BEFORE;
    double tried = TRIES_BEFORE;
    int last = Math.min(peaks.length - 1, cell + CELLS_AROUND);
    for (int near = Math.max(0, cell - CELLS_AROUND); near <= last; near++) {
      counted += accidents[near];
      tried += tries[near];
    }
    return Math.clamp(counted / tried, 0.02, 0.5);
  }
}
