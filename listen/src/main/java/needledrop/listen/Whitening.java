package needledrop.listen;

import java.util.function.Consumer;

/**
 * A running spectrum with its colour taken out: each point is the log power less the mean of the
 * box around it, ±20 bins and ±31 frames (±156 Hz, ±half a second).
 *
 * <p>A box mean in the logarithm cancels whatever changes slowly: loudness, equalisers,
 * loudspeakers, fades. It comes from prefiltering in acoustic pattern matching and is used like
 * this by A. Wang, <i>An Industrial-Strength Audio Search Algorithm</i> (ISMIR 2003), and its
 * descendants.
 *
 * <p>Rows go in one a frame and come out, in order, as soon as the frames after them are known.
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

  /** Every whitened row goes to {@code next}, which must not keep the array. */
  Whitening(Consumer<float[]> next) {
    this.output = next;
  }

  /** Takes the log powers (nepers) of the next frame, copying them. */
  void add(float[] logPowers) {
    int slot = rowsAdded % RING_SIZE;
    System.arraycopy(logPowers, 0, rows[slot], 0, SpectrogramGrid.BINS);
    meanAcrossBins(rows[slot], means[slot]);
    for (int bin = 0; bin < SpectrogramGrid.BINS; bin++) sums[bin] += means[slot][bin];
    rowsAdded++;
    if (rowsAdded > FRAMES_AROUND) emitRow();
  }

  /** Gives out the last rows, for which no more frames will come. */
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
      int before = bin - BINS_AROUND - 1;
      if (last < SpectrogramGrid.BINS) sum += row[last];
      if (before >= 0) sum -= row[before];
      mean[bin] = (float) (sum / (Math.min(last, SpectrogramGrid.BINS - 1) - Math.max(before, -1)));
    }
  }
}
