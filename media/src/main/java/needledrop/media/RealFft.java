package needledrop.media;

/**
 * The discrete Fourier transform of real blocks of one length.
 *
 * <p>A real block of {@code size} samples is packed into a complex one of half that length, which a
 * radix-2 decimation-in-time transform handles in place; the two interleaved halves are then taken
 * apart (Press et al., <i>Numerical Recipes</i>, 3rd ed., 12.3). Tables are computed in double
 * precision, so that the error against a direct sum stays below 1e-6 of the block's energy.
 *
 * <p>An instance keeps working space and belongs to one thread at a time.
 */
public final class RealFft {

  private final int size;
  private final int half;
  private final int[] bitReversed;
  private final float[] cosine;
  private final float[] sine;
  private final float[] re;
  private final float[] im;

  /**
   * Makes the tables for blocks of one length.
   *
   * @param size samples in a block; a power of two, at least 4
   */
  public RealFft(int size) {
    if (size < 4 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("The size must be a power of two from 4 on, not " + size);
    }
    this.size = size;
    half = size / 2;
    bitReversed = bitReversalTable(half);
    cosine = new float[half];
    sine = new float[half];
    for (int k = 0; k < half; k++) {
      cosine[k] = (float) Math.cos(2 * Math.PI * k / size);
      sine[k] = (float) -Math.sin(2 * Math.PI * k / size);
    }
    re = new float[half + 1];
    im = new float[half + 1];
  }

  public int size() {
    return size;
  }

  /** How many frequencies a block has: size / 2 + 1, from 0 to half the rate. */
  public int bins() {
    return half + 1;
  }

  /**
   * The squared magnitude at each frequency.
   *
   * @param samples at least {@link #size} values from {@code offset} on
   * @param power receives {@link #bins} values
   */
  public void power(float[] samples, int offset, float[] power) {
    forward(samples, offset, re, im);
    for (int k = 0; k <= half; k++) {
      power[k] = re[k] * re[k] + im[k] * im[k];
    }
  }

  /**
   * Real and imaginary part at each frequency: the sum of x[n] · e^(−2πikn/size), not scaled.
   *
   * @param realPart receives {@link #bins} values
   * @param imaginaryPart receives {@link #bins} values
   */
  public void forward(float[] samples, int offset, float[] realPart, float[] imaginaryPart) {
    for (int n = 0; n < half; n++) {
      int from = offset + 2 * bitReversed[n];
      realPart[n] = samples[from];
      imaginaryPart[n] = samples[from + 1];
    }
    transform(realPart, imaginaryPart);
    unpackHalves(realPart, imaginaryPart);
  }

  /** Radix-2 butterflies over values that already lie in bit-reversed order. */
  private void transform(float[] x, float[] y) {
    for (int length = 1; length < half; length *= 2) {
      int stride = half / length;
      for (int start = 0; start < half; start += 2 * length) {
        for (int k = 0; k < length; k++) {
          butterfly(x, y, start + k, start + k + length, k * stride);
        }
      }
    }
  }

  private void butterfly(float[] x, float[] y, int a, int b, int turn) {
    float real = x[b] * cosine[turn] - y[b] * sine[turn];
    float imaginary = x[b] * sine[turn] + y[b] * cosine[turn];
    x[b] = x[a] - real;
    y[b] = y[a] - imaginary;
    x[a] += real;
    y[a] += imaginary;
  }

  /** From the transform of even + i·odd samples to that of all samples. */
  private void unpackHalves(float[] x, float[] y) {
    float even = x[0];
    float odd = y[0];
    x[0] = even + odd;
    y[0] = 0;
    x[half] = even - odd;
    y[half] = 0;
    for (int k = 1; k <= half / 2; k++) {
      int m = half - k;
      float evenRe = (x[k] + x[m]) / 2;
      float evenIm = (y[k] - y[m]) / 2;
      float oddRe = (y[k] + y[m]) / 2;
      float oddIm = (x[m] - x[k]) / 2;
      float turnedRe = oddRe * cosine[k] - oddIm * sine[k];
      float turnedIm = oddRe * sine[k] + oddIm * cosine[k];
      x[k] = evenRe + turnedRe;
      y[k] = evenIm + turnedIm;
      x[m] = evenRe - turnedRe;
      y[m] = turnedIm - evenIm;
    }
  }

  private static int[] bitReversalTable(int length) {
    int shift = Integer.numberOfLeadingZeros(length) + 1;
    int[] reversed = new int[length];
    for (int n = 0; n < length; n++) {
      reversed[n] = length == 1 ? 0 : Integer.reverse(n) >>> shift;
    }
    return reversed;
  }
}
