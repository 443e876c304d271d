package needledrop.listen;

import java.util.function.Consumer;

/**
 * Whitens a spectrogram: subtracts from each log power the mean of the box around it, ±20 bins and
 * ±31 frames (±156 Hz, ±0.5 s).
 *
 * <p>The mean of the logarithm cancels whatever changes slowly in time or frequency: volume,
 * equalizers, loudspeakers, fades. At the edges the mean is that of the part of the box inside the
 * spectrogram.
 *
 * <p>Rows are added one per frame and passed on in order, 31 frames later.
 */
final class Whitening {
  private static final int BINS_AROUND = 20;
  private static final int FRAMES_AROUND = 31;
  private static final int RING_SIZE = 2 * FRAMES_AROUND + 2;

  private final float[][] rows = new float[RING_SIZE][SpectrogramGrid.BINS];
  private final float[][] means = new float[RING_SIZE][SpectrogramGrid.BINS];
  private final double[] sums = new double[SpectrogramGrid.BINS];
  private final float[] whitened = new float[SpectrogramGrid.BINS];
  private final Consumer<float[]> output;
  private int rowsAdded;
  private int rowsEmitted;
  private int oldestRow;

  /**
   * Creates a filter.
   *
   * @param output receives each whitened row of {@link SpectrogramGrid#BINS} values in nepers of
   *     power; must not keep the array
   */
  Whitening(Consumer<float[]> output) {
    this.output = output;
  }

  /**
   * Adds the next frame.
   *
   * @param logPowers natural logarithms of the power of at least {@link SpectrogramGrid#BINS} bins;
   *     copied
   */
  void add(float[] logPowers) {
    int slot = rowsAdded % RING_SIZE;
    System.arraycopy(logPowers, 0, rows[slot], 0, SpectrogramGrid.BINS);
    meanAcrossBins(rows[slot], means[slot]);
    for (int bin = 0; bin < SpectrogramGrid.BINS; bin++) sums[bin] += means[slot][bin];
    rowsAdded++;
    if (rowsAdded > FRAMES_AROUND) emitRow();
  }

  /** Passes on the last rows, whose box has no more following frames. */
  void finish() {
    while (rowsEmitted < rowsAdded) emitRow();
  }

  private void emitRow() {
    if (rowsEmitted - oldestRow > FRAMES_AROUND) dropOldestRow();
    float[] row = rows[rowsEmitted % RING_SIZE];
    double weight = 1.0 / (rowsAdded - oldestRow);
    for (int bin = 0; bin < SpectrogramGrid.BINS; bin++) {
      whitened[bin] = row[bin] - (float) (sums[bin] * weight);
    }
    rowsEmitted++;
    output.accept(whitened);
  }

  private void dropOldestRow() {
    float[] mean = means[oldestRow % RING_SIZE];
    for (int bin = 0; bin < SpectrogramGrid.BINS; bin++) sums[bin] -= mean[bin];
    oldestRow++;
  }

  private static void meanAcrossBins(float[] row, float[] mean) {
    double sum = 0;
    for (int bin = 0; bin < BINS_AROUND; bin++) sum += row[bin];
    for (int bin = 0; bin < SpectrogramGrid.BINS; bin++) {
      int last = bin + BINS_AROUND;
      int dropped = bin - BINS_AROUND - 1;
      if (last < SpectrogramGrid.BINS) sum += row[last];
      if (dropped >= 0) sum -= row[dropped];
      mean[bin] =
          (float) (sum / (Math.min(last, SpectrogramGrid.BINS - 1) - Math.max(dropped, -1)));
    }
  }
}
