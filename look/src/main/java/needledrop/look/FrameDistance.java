package needledrop.look;

import java.util.Arrays;

/**
 * Measures the distance between two frames, from 0 (equal) to 1 (nothing in common).
 *
 * <p>70 % is the fraction of blocks of 8 × 6 pixels that have no match near their position in the
 * other frame, 30 % the difference of the chroma histograms. Blocks are compared by the sum of
 * absolute differences of the normalized luma over small displacements (block matching), so that
 * motion of objects and of the camera does not count.
 *
 * <p>An instance contains work buffers and must not be used by two threads at once.
 */
final class FrameDistance {
  private static final int BLOCK_WIDTH = 8;
  private static final int BLOCK_HEIGHT = 6;
  private static final int BLOCKS_ACROSS = FrameFeatures.WIDTH / BLOCK_WIDTH;
  private static final int BLOCKS_DOWN = FrameFeatures.HEIGHT / BLOCK_HEIGHT;
  private static final double COLOUR_WEIGHT = .3;

  /** The maximum displacement of a pan, in pixels of the half-size plane. */
  private static final int MAX_PAN_X = 12;

  private static final int MAX_PAN_Y = 4;

  /** Distances below this are similar in any case, and the slower search for a pan is skipped. */
  static final double MIN_PAN_DISTANCE = .4;

  private final float[] blockMinima = new float[BLOCKS_ACROSS * BLOCKS_DOWN];
  private final float[] columnSums = new float[FrameFeatures.WIDTH];

  /** Returns the distance by blocks and colours, 0 to 1. It is not symmetric. */
  double of(FrameFeatures a, FrameFeatures b) {
    return (1 - COLOUR_WEIGHT) * blockDistance(a, b) + COLOUR_WEIGHT * colourDistance(a, b);
  }

  /**
   * Returns the smaller of that distance and the distance after a fast pan, for which the whole
   * frame moved further than a block may.
   */
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

  /**
   * Updates the smallest difference of each block for one displacement. Columns are summed first,
   * because that loop is vectorized.
   */
  private void compareMoved(float[] a, float[] b, int dx, int dy) {
    for (int blockRow = 0; blockRow < BLOCKS_DOWN; blockRow++) {
      Arrays.fill(columnSums, 0);
      for (int row = blockRow * BLOCK_HEIGHT; row < (blockRow + 1) * BLOCK_HEIGHT; row++) {
        int offsetA = row * FrameFeatures.WIDTH;
        int offsetB = (row + dy) * FrameFeatures.PADDED_WIDTH + dx;
        for (int i = 0; i < FrameFeatures.WIDTH; i++) {
          columnSums[i] += Math.abs(a[offsetA + i] - b[offsetB + i]);
        }
      }
      keepBest(blockRow * BLOCKS_ACROSS);
    }
  }

  private void keepBest(int firstBlock) {
    for (int blockColumn = 0; blockColumn < BLOCKS_ACROSS; blockColumn++) {
      float sum = 0;
      for (int i = blockColumn * BLOCK_WIDTH; i < (blockColumn + 1) * BLOCK_WIDTH; i++) {
        sum += columnSums[i];
      }
      blockMinima[firstBlock + blockColumn] = Math.min(blockMinima[firstBlock + blockColumn], sum);
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
    double minimum = Double.MAX_VALUE;
    for (int dy = -MAX_PAN_Y; dy <= MAX_PAN_Y; dy++) {
      for (int dx = -MAX_PAN_X; dx <= MAX_PAN_X; dx++) {
        double displacementPenalty = 1 + .004 * (Math.abs(dx) + Math.abs(dy));
        minimum =
            Math.min(
                minimum,
                displacementPenalty
                    * overlapDistance(a.halfSizeNormalized, b.halfSizeNormalized, dx, dy));
      }
    }
    double panDistance = Math.clamp((minimum - .10) / .6, 0, 1);
    return (1 - COLOUR_WEIGHT) * panDistance + COLOUR_WEIGHT * colourDistance(a, b);
  }

  /**
   * Returns the mean absolute difference of the overlapping parts of two half-size planes after a
   * displacement.
   */
  private static double overlapDistance(float[] a, float[] b, int dx, int dy) {
    int left = Math.max(0, -dx);
    int right = Math.min(FrameFeatures.HALF_WIDTH, FrameFeatures.HALF_WIDTH - dx);
    int top = Math.max(0, -dy);
    int bottom = Math.min(FrameFeatures.HALF_HEIGHT, FrameFeatures.HALF_HEIGHT - dy);
    float sum = 0;
    for (int row = top; row < bottom; row++) {
      int offsetA = row * FrameFeatures.HALF_WIDTH;
      int offsetB = (row + dy) * FrameFeatures.HALF_WIDTH + dx;
      for (int i = left; i < right; i++) {
        sum += Math.abs(a[offsetA + i] - b[offsetB + i]);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}
