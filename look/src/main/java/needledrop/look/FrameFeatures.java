package needledrop.look;

/**
 * One frame seen small: 64 × 36 points of light, its colours as a histogram, and both made
 * independent of brightness and contrast so that a flash or a slow fade does not look like a cut.
 */
final class FrameFeatures {
  static final int WIDTH = 64;
  static final int HEIGHT = 36;
  static final int HALF_WIDTH = WIDTH / 2;
  static final int HALF_HEIGHT = HEIGHT / 2;

  /** How far, in points, a block may have moved between two frames. */
  static final int MAX_MOTION_X = 4;

  static final int MAX_MOTION_Y = 3;
  static final int PADDED_WIDTH = WIDTH + 2 * MAX_MOTION_X;
  static final int PADDED_HEIGHT = HEIGHT + 2 * MAX_MOTION_Y;

  private static final int PIXELS = WIDTH * HEIGHT;
  private static final int CHROMA_STEPS = 8;

  /** Below this spread a picture is nearly of one colour; its noise must not be blown up. */
  private static final float MIN_SPREAD = 10;

  /** Mean and standard deviation of the luma, 0 to 255. */
  final double lumaMean;

  final double lumaSpread;

  /** Luma less its mean, in units of its spread; row by row. */
  final float[] normalized;

  /** The same with its border repeated outwards by the reach. */
  final float[] padded;

  /** Luma at half the size, 0 to 255, and the same normalised. */
  final float[] halfSize;

  final float[] halfSizeNormalized;

  /** Share of points in each of 8 × 8 cells of the chroma plane; sums to 1. */
  final float[] chromaHistogram;

  /**
   * @param rgb 64 × 36 points, three bytes each, row by row
   */
  FrameFeatures(byte[] rgb) {
    float[] luma = new float[PIXELS];
    chromaHistogram = new float[CHROMA_STEPS * CHROMA_STEPS];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < PIXELS; i++) {
      int red = rgb[3 * i] & 255;
      int green = rgb[3 * i + 1] & 255;
      int blue = rgb[3 * i + 2] & 255;
      float y = .299f * red + .587f * green + .114f * blue;
      luma[i] = y;
      sum += y;
      squares += (double) y * y;
      chromaHistogram[chromaCell(red, green, blue)] += 1f / PIXELS;
    }
    lumaMean = sum / PIXELS;
    lumaSpread = Math.sqrt(Math.max(0, squares / PIXELS - lumaMean * lumaMean));
    normalized = normalize(luma);
    padded = padded(normalized);
    halfSize = downsample(luma);
    halfSizeNormalized = normalize(halfSize);
  }

  /** Where a colour falls in the histogram; cells are 12 steps wide around grey. */
  private static int chromaCell(int red, int green, int blue) {
    int cb = (int) (128 - .169f * red - .331f * green + .5f * blue);
    int cr = (int) (128 + .5f * red - .419f * green - .081f * blue);
    int u = Math.clamp((cb - 80) / 12, 0, CHROMA_STEPS - 1);
    int v = Math.clamp((cr - 80) / 12, 0, CHROMA_STEPS - 1);
    return u * CHROMA_STEPS + v;
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
      int from = Math.clamp(row - MAX_MOTION_Y, 0, HEIGHT - 1) * WIDTH;
      for (int column = 0; column < PADDED_WIDTH; column++) {
        result[row * PADDED_WIDTH + column] =
            plane[from + Math.clamp(column - MAX_MOTION_X, 0, WIDTH - 1)];
      }
    }
    return result;
  }

  private static float[] downsample(float[] plane) {
    float[] result = new float[HALF_WIDTH * HALF_HEIGHT];
    for (int row = 0; row < HALF_HEIGHT; row++) {
      for (int column = 0; column < HALF_WIDTH; column++) {
        int at = 2 * row * WIDTH + 2 * column;
        result[row * HALF_WIDTH + column] =
            .25f * (plane[at] + plane[at + 1] + plane[at + WIDTH] + plane[at + WIDTH + 1]);
      }
    }
    return result;
  }
}
