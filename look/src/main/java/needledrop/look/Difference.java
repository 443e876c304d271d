package needledrop.look;

import java.util.Arrays;

/**
 * How unlike two glances are, from 0 (the same picture) to 1 (nothing in common).
 *
 * <p>Seven tenths are the share of 8 × 6 blocks that are found nowhere near their place in the
 * other picture, three tenths the difference of the colours. Looking for each block around its
 * place keeps moving things and a moving camera from counting.
 */
final class Difference {
  private static final int BLOCK_WIDTH = 8;
  private static final int BLOCK_HEIGHT = 6;
  private static final int BLOCKS_ACROSS = Glance.WIDTH / BLOCK_WIDTH;
  private static final int BLOCKS_DOWN = Glance.HEIGHT / BLOCK_HEIGHT;
  private static final double COLOUR_SHARE = .3;

  /** How far the whole picture may have moved, in points of the half size. */
  private static final int PAN_X = 12;

  private static final int PAN_Y = 4;

  /** Below this two pictures are alike anyhow, and the costlier look for a pan is spared. */
  static final double FAR = .4;

  private final float[] best = new float[BLOCKS_ACROSS * BLOCKS_DOWN];
  private final float[] columns = new float[Glance.WIDTH];

  /** What blocks and colours say. */
  double of(Glance a, Glance b) {
    return (1 - COLOUR_SHARE) * unexplained(a, b) + COLOUR_SHARE * colours(a, b);
  }

  /** The same, unless the whole picture only moved further than a block may: a fast pan. */
  double allowingPan(Glance a, Glance b) {
    double difference = of(a, b);
    return difference < FAR ? difference : Math.min(difference, panned(a, b));
  }

  private double unexplained(Glance a, Glance b) {
    Arrays.fill(best, Float.MAX_VALUE);
    for (int dy = 0; dy <= 2 * Glance.REACH_Y; dy++) {
      for (int dx = 0; dx <= 2 * Glance.REACH_X; dx++) {
        compareMoved(a.normal, b.padded, dx, dy);
      }
    }
    double sum = 0;
    for (float block : best) {
      double residual = block / (BLOCK_WIDTH * BLOCK_HEIGHT);
      sum += Math.clamp((residual - .08) / .5, 0, 1);
    }
    return sum / best.length;
  }

  /** Keeps for each block the least difference so far; sums columns first, which vectorises. */
  private void compareMoved(float[] a, float[] b, int dx, int dy) {
    for (int down = 0; down < BLOCKS_DOWN; down++) {
      Arrays.fill(columns, 0);
      for (int row = down * BLOCK_HEIGHT; row < (down + 1) * BLOCK_HEIGHT; row++) {
        int inA = row * Glance.WIDTH;
        int inB = (row + dy) * Glance.PADDED_WIDTH + dx;
        for (int i = 0; i < Glance.WIDTH; i++) {
          columns[i] += Math.abs(a[inA + i] - b[inB + i]);
        }
      }
      keepBest(down * BLOCKS_ACROSS);
    }
  }

  private void keepBest(int firstBlock) {
    for (int across = 0; across < BLOCKS_ACROSS; across++) {
      float sum = 0;
      for (int i = across * BLOCK_WIDTH; i < (across + 1) * BLOCK_WIDTH; i++) {
        sum += columns[i];
      }
      best[firstBlock + across] = Math.min(best[firstBlock + across], sum);
    }
  }

  private static double colours(Glance a, Glance b) {
    double sum = 0;
    for (int i = 0; i < a.colours.length; i++) {
      sum += Math.abs(a.colours[i] - b.colours[i]);
    }
    return sum / 2;
  }

  private static double panned(Glance a, Glance b) {
    double least = Double.MAX_VALUE;
    for (int dy = -PAN_Y; dy <= PAN_Y; dy++) {
      for (int dx = -PAN_X; dx <= PAN_X; dx++) {
        double farther = 1 + .004 * (Math.abs(dx) + Math.abs(dy));
        least = Math.min(least, farther * overlap(a.halfNormal, b.halfNormal, dx, dy));
      }
    }
    double moved = Math.clamp((least - .10) / .6, 0, 1);
    return (1 - COLOUR_SHARE) * moved + COLOUR_SHARE * colours(a, b);
  }

  /** Mean difference of the parts of two half-size planes that overlap after a shift. */
  private static double overlap(float[] a, float[] b, int dx, int dy) {
    int left = Math.max(0, -dx);
    int right = Math.min(Glance.HALF_WIDTH, Glance.HALF_WIDTH - dx);
    int top = Math.max(0, -dy);
    int bottom = Math.min(Glance.HALF_HEIGHT, Glance.HALF_HEIGHT - dy);
    float sum = 0;
    for (int row = top; row < bottom; row++) {
      int inA = row * Glance.HALF_WIDTH;
      int inB = (row + dy) * Glance.HALF_WIDTH + dx;
      for (int i = left; i < right; i++) {
        sum += Math.abs(a[inA + i] - b[inB + i]);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}
