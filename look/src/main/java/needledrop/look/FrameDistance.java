package needledrop.look;

import java.util.Arrays;

/**
 * How unlike two glances are, from 0 (the same picture) to 1 (nothing in common).
 *
 * <p>Seven tenths are the share of 8 × 6 blocks that are found nowhere near their place in the
 * other picture, three tenths the difference of the colours. Looking for each block around its
 * place keeps moving things and a moving camera from counting.
 */
final class FrameDistance {
  private static final int BLOCK_WIDTH = 8;
  private static final int BLOCK_HEIGHT = 6;
  private static final int BLOCKS_ACROSS = FrameFeatures.WIDTH / BLOCK_WIDTH;
  private static final int BLOCKS_DOWN = FrameFeatures.HEIGHT / BLOCK_HEIGHT;
  private static final double COLOUR_WEIGHT = .3;

  /** How far the whole picture may have moved, in points of the half size. */
  private static final int MAX_PAN_X = 12;

  private static final int MAX_PAN_Y = 4;

  /** Below this two pictures are alike anyhow, and the costlier look for a pan is spared. */
  static final double MIN_PAN_DISTANCE = .4;

  private final float[] blockMinima = new float[BLOCKS_ACROSS * BLOCKS_DOWN];
  private final float[] columnSums = new float[FrameFeatures.WIDTH];

  /** What blocks and colours say. */
  double of(FrameFeatures a, FrameFeatures b) {
    return (1 - COLOUR_WEIGHT) * blockDistance(a, b) + COLOUR_WEIGHT * colourDistance(a, b);
  }

  /** The same, unless the whole picture only moved further than a block may: a fast pan. */
  double allowingPan(FrameFeatures a, FrameFeatures b) {
    double difference = of(a, b);
    return difference < MIN_PAN_DISTANCE ? difference : Math.min(difference, panDistance(a, b));
  }

  private double blockDistance(FrameFeatures a, FrameFeatures b) {
    Arrays.fill(blockMinima, Float.MAX_VALUE);
    for (int dy = 0; dy <= 2 * FrameFeatures.MAX_MOTION_Y; dy++) {
      for (int dx = 0; dx <= 2 * FrameFeatures.MAX_MOTION_X; dx++) {
        compareMoved(a.normalized, b.padded, dx, dy);
      }
    }
    double sum = 0;
    for (float block : blockMinima) {
      double residual = block / (BLOCK_WIDTH * BLOCK_HEIGHT);
      sum += Math.clamp((residual - .08) / .5, 0, 1);
    }
    return sum / blockMinima.length;
  }

  /** Keeps for each block the least difference so far; sums columns first, which vectorises. */
  private void compareMoved(float[] a, float[] b, int dx, int dy) {
    for (int down = 0; down < BLOCKS_DOWN; down++) {
      Arrays.fill(columnSums, 0);
      for (int row = down * BLOCK_HEIGHT; row < (down + 1) * BLOCK_HEIGHT; row++) {
        int inA = row * FrameFeatures.WIDTH;
        int inB = (row + dy) * FrameFeatures.PADDED_WIDTH + dx;
        for (int i = 0; i < FrameFeatures.WIDTH; i++) {
          columnSums[i] += Math.abs(a[inA + i] - b[inB + i]);
        }
      }
      keepBest(down * BLOCKS_ACROSS);
    }
  }

  private void keepBest(int firstBlock) {
    for (int across = 0; across < BLOCKS_ACROSS; across++) {
      float sum = 0;
      for (int i = across * BLOCK_WIDTH; i < (across + 1) * BLOCK_WIDTH; i++) {
        sum += columnSums[i];
      }
      blockMinima[firstBlock + across] = Math.min(blockMinima[firstBlock + across], sum);
    }
  }

  private static double colourDistance(FrameFeatures a, FrameFeatures b) {
    double sum = 0;
    for (int i = 0; i < a.chromaHistogram.length; i++) {
      sum += Math.abs(a.chromaHistogram[i] - b.chromaHistogram[i]);
    }
    return sum / 2;
  }

  private static double panDistance(FrameFeatures a, FrameFeatures b) {
    double least = Double.MAX_VALUE;
    for (int dy = -MAX_PAN_Y; dy <= MAX_PAN_Y; dy++) {
      for (int dx = -MAX_PAN_X; dx <= MAX_PAN_X; dx++) {
        double farther = 1 + .004 * (Math.abs(dx) + Math.abs(dy));
        least =
            Math.min(
                least,
                farther * overlapDistance(a.halfSizeNormalized, b.halfSizeNormalized, dx, dy));
      }
    }
    double moved = Math.clamp((least - .10) / .6, 0, 1);
    return (1 - COLOUR_WEIGHT) * moved + COLOUR_WEIGHT * colourDistance(a, b);
  }

  /** Mean difference of the parts of two half-size planes that overlap after a shift. */
  private static double overlapDistance(float[] a, float[] b, int dx, int dy) {
    int left = Math.max(0, -dx);
    int right = Math.min(FrameFeatures.HALF_WIDTH, FrameFeatures.HALF_WIDTH - dx);
    int top = Math.max(0, -dy);
    int bottom = Math.min(FrameFeatures.HALF_HEIGHT, FrameFeatures.HALF_HEIGHT - dy);
    float sum = 0;
    for (int row = top; row < bottom; row++) {
      int inA = row * FrameFeatures.HALF_WIDTH;
      int inB = (row + dy) * FrameFeatures.HALF_WIDTH + dx;
      for (int i = left; i < right; i++) {
        sum += Math.abs(a[inA + i] - b[inB + i]);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}
