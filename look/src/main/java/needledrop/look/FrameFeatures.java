package needledrop.look;

/**
 * The features of one frame for shot detection: luma at 64 × 36 pixels (ITU-R BT.601), normalized
 * to zero mean and unit standard deviation, and a histogram of the chroma. The normalization makes
 * the luma independent of brightness and contrast, so that a flash or a slow fade does not look
 * like a cut.
 */
final class FrameFeatures {
  static final int WIDTH = 64;
  static final int HEIGHT = 36;
  static final int HALF_WIDTH = WIDTH / 2;
  static final int HALF_HEIGHT = HEIGHT / 2;

  /** The maximum displacement of a block between two frames, in pixels. */
  static final int MAX_MOTION_X = 4;

  static final int MAX_MOTION_Y = 3;
  static final int PADDED_WIDTH = WIDTH + 2 * MAX_MOTION_X;
  static final int PADDED_HEIGHT = HEIGHT + 2 * MAX_MOTION_Y;

  private static final int PIXELS = WIDTH * HEIGHT;
  private static final int CHROMA_CELLS_PER_AXIS = 8;

  /**
   * The minimum divisor of the normalization, so that the noise of almost plain frames is not
   * amplified.
   */
  private static final float MIN_SPREAD = 10;

  /** The mean of the luma, 0 to 255. */
  final double lumaMean;

  /** The standard deviation of the luma, 0 to 127.5. */
  final double lumaSpread;

  /**
   * The luma minus its mean, divided by its standard deviation or {@link #MIN_SPREAD}; row by row.
   */
  final float[] normalized;

  /** The same, padded by the maximum displacement with copies of the border. */
  final float[] padded;

  /** The luma at half the size, 32 × 18 pixels, 0 to 255. */
  final float[] halfSize;

  /** The same, normalized. */
  final float[] halfSizeNormalized;

  /** The fraction of pixels in each of the 8 × 8 cells of the Cb-Cr plane; the sum is 1. */
  final float[] chromaHistogram;

  /**
   * Computes the features of a frame.
   *
   * @param rgb 64 × 36 pixels, three bytes each (red, green, blue), row by row from the top left
   * @throws ArrayIndexOutOfBoundsException if there are fewer pixels
   */
  FrameFeatures(byte[] rgb) {
    float[] luma = new float[PIXELS];
    chromaHistogram = new float[CHROMA_CELLS_PER_AXIS * CHROMA_CELLS_PER_AXIS];
    double sum = 0;
    double squareSum = 0;
    for (int i = 0; i < PIXELS; i++) {
      int red = rgb[3 * i] & 255;
      int green = rgb[3 * i + 1] & 255;
      int blue = rgb[3 * i + 2] & 255;
      float y = .299f * red + .587f * green + .114f * blue;
      luma[i] = y;
      sum += y;
      squareSum += (double) y * y;
      chromaHistogram[chromaCell(red, green, blue)] += 1f / PIXELS;
    }
    lumaMean = sum / PIXELS;
    lumaSpread = Math.sqrt(Math.max(0, squareSum / PIXELS - lumaMean * lumaMean));
    normalized = normalize(luma);
    padded = padded(normalized);
    halfSize = downsample(luma);
    halfSizeNormalized = normalize(halfSize);
  }

  /**
   * Returns the histogram cell of a colour. Cells are 12 units wide and centred on grey; the outer
   * ones include all colours beyond.
   */
  private static int chromaCell(int red, int green, int blue) {
    int cb = (int) (128 - .169f * red - .331f * green + .5f * blue);
    int cr = (int) (128 + .5f * red - .419f * green - .081f * blue);
    int u = Math.clamp((cb - 80) / 12, 0, CHROMA_CELLS_PER_AXIS - 1);
    int v = Math.clamp((cr - 80) / 12, 0, CHROMA_CELLS_PER_AXIS - 1);
    return u * CHROMA_CELLS_PER_AXIS + v;
  }

  private float[] normalize(float[] luma) {
    float scale = 1f / Math.max((float) lumaSpread, MIN_SPREAD);
    float[] result = new float[luma.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (luma[i] - (float) lumaMean) * scale;
    }
    return result;
  }

  private static float[] padded(float[] plane) {
    float[] result = new float[PADDED_WIDTH * PADDED_HEIGHT];
    for (int row = 0; row < PADDED_HEIGHT; row++) {
      int rowOffset = Math.clamp(row - MAX_MOTION_Y, 0, HEIGHT - 1) * WIDTH;
      for (int column = 0; column < PADDED_WIDTH; column++) {
        result[row * PADDED_WIDTH + column] =
            plane[rowOffset + Math.clamp(column - MAX_MOTION_X, 0, WIDTH - 1)];
      }
    }
    return result;
  }

  private static float[] downsample(float[] plane) {
    float[] result = new float[HALF_WIDTH * HALF_HEIGHT];
    for (int row = 0; row < HALF_HEIGHT; row++) {
      for (int column = 0; column < HALF_WIDTH; column++) {
        int offset = 2 * row * WIDTH + 2 * column;
        result[row * HALF_WIDTH + column] =
            .25f
                * (plane[offset]
                    + plane[offset + 1]
                    + plane[offset + WIDTH]
                    + plane[offset + WIDTH + 1]);
      }
    }
    return result;
  }
}
