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
  private static final int RING = 2 * FRAMES_AROUND + 2;

  private final float[][] rows = new float[RING][Grid.BINS];
  private final float[][] means = new float[RING][Grid.BINS];
  private final double[] sums = new double[Grid.BINS];
  private final float[] white = new float[Grid.BINS];
  private final Consumer<float[]> next;
  private int taken;
  private int given;
  private int oldest;

  /** Every whitened row goes to {@code next}, which must not keep the array. */
  Whitening(Consumer<float[]> next) {
    this.next = next;
  }

  /** Takes the log powers (nepers) of the next frame, copying them. */
  void add(float[] logPowers) {
    int slot = taken % RING;
    System.arraycopy(logPowers, 0, rows[slot], 0, Grid.BINS);
    meanAcrossBins(rows[slot], means[slot]);
    for (int bin = 0; bin < Grid.BINS; bin++) sums[bin] += means[slot][bin];
    taken++;
    if (taken > FRAMES_AROUND) give();
  }

  /** Gives out the last rows, for which no more frames will come. */
  void finish() {
    while (given < taken) give();
  }

  private void give() {
    if (given - oldest > FRAMES_AROUND) forgetOldest();
    float[] row = rows[given % RING];
    double weight = 1.0 / (taken - oldest);
    for (int bin = 0; bin < Grid.BINS; bin++) {
      white[bin] = row[bin] - (float) (sums[bin] * weight);
    }
    given++;
    next.accept(white);
  }

  private void forgetOldest() {
    float[] mean = means[oldest % RING];
    for (int bin = 0; bin < Grid.BINS; bin++) sums[bin] -= mean[bin];
    oldest++;
  }

  private static void meanAcrossBins(float[] row, float[] mean) {
    double sum = 0;
    for (int bin = 0; bin < BINS_AROUND; bin++) sum += row[bin];
    for (int bin = 0; bin < Grid.BINS; bin++) {
      int last = bin + BINS_AROUND;
      int before = bin - BINS_AROUND - 1;
      if (last < Grid.BINS) sum += row[last];
      if (before >= 0) sum -= row[before];
      mean[bin] = (float) (sum / (Math.min(last, Grid.BINS - 1) - Math.max(before, -1)));
    }
  }
}
