package needledrop.media.scenery;

import java.util.SplittableRandom;

/**
 * The periodic outline of a mountain range: height as a function of the horizontal position.
 *
 * <p>Heights are from 0 to 1. Positions are in image widths; the outline repeats after {@link
 * #PERIOD_WIDTHS} of them.
 */
final class RidgeLine {

  static final int PERIOD_WIDTHS = 4;
  private static final int POINTS = 4096;

  private final float[] heights = new float[POINTS];

  private RidgeLine() {}

  /**
   * Returns an outline of sharp peaks: octaves of folded noise (ridged multifractal, Musgrave
   * 1994).
   *
   * @param peaks approximate number of peaks per image width
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

  /** Returns an outline of rolling hills: the sum of three sine waves. */
  static RidgeLine hills(SplittableRandom random, double hills) {
    RidgeLine ridgeLine = new RidgeLine();
    for (int octave = 1; octave <= 3; octave++) {
      int waves = (int) Math.max(1, Math.round(hills * PERIOD_WIDTHS)) * octave;
      double phase = random.nextDouble(2 * Math.PI);
      for (int i = 0; i < POINTS; i++) {
        double angle = 2 * Math.PI * waves * i / POINTS + phase;
        ridgeLine.heights[i] += (float) (Math.sin(angle) / (octave * octave));
      }
    }
    ridgeLine.normalize();
    return ridgeLine;
  }

  /** Returns the outline of a row of pines, each a jagged triangle. */
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
      double distance = Math.abs(i) / half;
      double branches = 0.16 * (distance * 7 % 1);
      int at = Math.floorMod(middle + i, POINTS);
      heights[at] =
          (float) Math.max(heights[at], height * (1 - distance * 0.92 - branches * distance));
    }
  }

  private void addFoldedNoise(SplittableRandom random, int waves, double weight) {
    double[] values = random.doubles(waves, -1, 1).toArray();
    for (int i = 0; i < POINTS; i++) {
      double position = (double) i * waves / POINTS;
      int index = (int) position;
      double t = position - index;
      double smooth = t * t * (3 - 2 * t);
      double a = values[index % waves];
      double b = values[(index + 1) % waves];
      heights[i] += (float) (weight * (1 - Math.abs(a + (b - a) * smooth)));
    }
  }

  private void normalize() {
    float min = Float.MAX_VALUE;
    float max = -Float.MAX_VALUE;
    for (float height : heights) {
      min = Math.min(min, height);
      max = Math.max(max, height);
    }
    for (int i = 0; i < POINTS; i++) {
      heights[i] = (heights[i] - min) / (max - min);
    }
  }

  /** Widens the valleys and narrows the peaks. */
  private void sharpen() {
    for (int i = 0; i < POINTS; i++) {
      heights[i] = (float) Math.pow(heights[i], 1.7);
    }
  }

  /** Returns the linearly interpolated height at a position in image widths. */
  double height(double position) {
    double at = position * (POINTS / PERIOD_WIDTHS);
    int index = (int) Math.floor(at);
    double a = heights[Math.floorMod(index, POINTS)];
    double b = heights[Math.floorMod(index + 1, POINTS)];
    return a + (b - a) * (at - index);
  }
}
