package needledrop.media.scenery;

import java.util.SplittableRandom;

/**
 * The outline of a range against the sky, endless by repetition.
 *
 * <p>Heights are 0 to 1; places are in shares of the picture's width, and the outline returns after
 * {@link #PERIOD_WIDTHS} of them.
 */
final class RidgeLine {

  static final int PERIOD_WIDTHS = 4;
  private static final int POINTS = 4096;

  private final float[] heights = new float[POINTS];

  private RidgeLine() {}

  /**
   * Sharp peaks: noise folded at its middle, finer and finer (ridged multifractal, Musgrave 1994).
   *
   * @param peaks how many there are about in one picture
   */
  static RidgeLine peaks(SplittableRandom random, double peaks) {
    RidgeLine ridgeLine = new RidgeLine();
    double weight = 0.56;
    for (double waves = peaks; waves < 140; waves *= 2.1, weight *= 0.48) {
      ridgeLine.addFoldedNoise(random, (int) Math.round(waves * PERIOD_WIDTHS), weight);
    }
    ridgeLine.normalize();
    ridgeLine.sharpen();
    return ridgeLine;
  }

  /** Rolling hills. */
  static RidgeLine hills(SplittableRandom random, double hills) {
    RidgeLine ridgeLine = new RidgeLine();
    for (int octave = 1; octave <= 3; octave++) {
      int waves = (int) Math.max(1, Math.round(hills * PERIOD_WIDTHS)) * octave;
      double phase = random.nextDouble(2 * Math.PI);
      for (int i = 0; i < POINTS; i++) {
        double turn = 2 * Math.PI * waves * i / POINTS + phase;
        ridgeLine.heights[i] += (float) (Math.sin(turn) / (octave * octave));
      }
    }
    ridgeLine.normalize();
    return ridgeLine;
  }

  /** Pines, one beside the other, each a jagged triangle. */
  static RidgeLine pines(SplittableRandom random, int trees) {
    RidgeLine ridgeLine = new RidgeLine();
    for (int tree = 0; tree < trees * PERIOD_WIDTHS; tree++) {
      double height = random.nextDouble(0.45, 1);
      double half = height * random.nextDouble(0.020, 0.027) * POINTS / PERIOD_WIDTHS;
      int middle = random.nextInt(POINTS);
      ridgeLine.addPine(middle, height, half);
    }
    return ridgeLine;
  }

  private void addPine(int middle, double height, double half) {
    for (int i = (int) -half; i <= half; i++) {
      double away = Math.abs(i) / half;
      double branches = 0.16 * (away * 7 % 1);
      int at = Math.floorMod(middle + i, POINTS);
      heights[at] = (float) Math.max(heights[at], height * (1 - away * 0.92 - branches * away));
    }
  }

  private void addFoldedNoise(SplittableRandom random, int waves, double weight) {
    double[] values = random.doubles(waves, -1, 1).toArray();
    for (int i = 0; i < POINTS; i++) {
      double place = (double) i * waves / POINTS;
      int before = (int) place;
      double t = place - before;
      double smooth = t * t * (3 - 2 * t);
      double a = values[before % waves];
      double b = values[(before + 1) % waves];
      heights[i] += (float) (weight * (1 - Math.abs(a + (b - a) * smooth)));
    }
  }

  private void normalize() {
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    for (float height : heights) {
      least = Math.min(least, height);
      most = Math.max(most, height);
    }
    for (int i = 0; i < POINTS; i++) {
      heights[i] = (heights[i] - least) / (most - least);
    }
  }

  /** Valleys grow wide and peaks stand alone. */
  private void sharpen() {
    for (int i = 0; i < POINTS; i++) {
      heights[i] = (float) Math.pow(heights[i], 1.7);
    }
  }

  double height(double place) {
    double at = place * (POINTS / PERIOD_WIDTHS);
    int before = (int) Math.floor(at);
    double a = heights[Math.floorMod(before, POINTS)];
    double b = heights[Math.floorMod(before + 1, POINTS)];
    return a + (b - a) * (at - before);
  }
}
