package needledrop.media.scenery;

import java.util.SplittableRandom;

/**
 * The outline of a range against the sky, endless by repetition.
 *
 * <p>Heights are 0 to 1; places are in shares of the picture's width, and the outline returns after
 * {@link #ROUND} of them.
 */
final class Ridge {

  static final int ROUND = 4;
  private static final int POINTS = 4096;

  private final float[] heights = new float[POINTS];

  private Ridge() {}

  /**
   * Sharp peaks: noise folded at its middle, finer and finer (ridged multifractal, Musgrave 1994).
   *
   * @param peaks how many there are about in one picture
   */
  static Ridge peaks(SplittableRandom random, double peaks) {
    Ridge ridge = new Ridge();
    double weight = 0.56;
    for (double waves = peaks; waves < 140; waves *= 2.1, weight *= 0.48) {
      ridge.fold(random, (int) Math.round(waves * ROUND), weight);
    }
    ridge.stretch();
    ridge.sharpen();
    return ridge;
  }

  /** Rolling hills. */
  static Ridge hills(SplittableRandom random, double hills) {
    Ridge ridge = new Ridge();
    for (int octave = 1; octave <= 3; octave++) {
      int waves = (int) Math.max(1, Math.round(hills * ROUND)) * octave;
      double phase = random.nextDouble(2 * Math.PI);
      for (int i = 0; i < POINTS; i++) {
        double turn = 2 * Math.PI * waves * i / POINTS + phase;
        ridge.heights[i] += (float) (Math.sin(turn) / (octave * octave));
      }
    }
    ridge.stretch();
    return ridge;
  }

  /** Pines, one beside the other, each a jagged triangle. */
  static Ridge pines(SplittableRandom random, int trees) {
    Ridge ridge = new Ridge();
    for (int tree = 0; tree < trees * ROUND; tree++) {
      double height = random.nextDouble(0.45, 1);
      double half = height * random.nextDouble(0.020, 0.027) * POINTS / ROUND;
      int middle = random.nextInt(POINTS);
      ridge.pine(middle, height, half);
    }
    return ridge;
  }

  private void pine(int middle, double height, double half) {
    for (int i = (int) -half; i <= half; i++) {
      double away = Math.abs(i) / half;
      double branches = 0.16 * (away * 7 % 1);
      int at = Math.floorMod(middle + i, POINTS);
      heights[at] = (float) Math.max(heights[at], height * (1 - away * 0.92 - branches * away));
    }
  }

  private void fold(SplittableRandom random, int waves, double weight) {
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

  private void stretch() {
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
    double at = place * (POINTS / ROUND);
    int before = (int) Math.floor(at);
    double a = heights[Math.floorMod(before, POINTS)];
    double b = heights[Math.floorMod(before + 1, POINTS)];
    return a + (b - a) * (at - before);
  }
}
