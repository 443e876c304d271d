package needledrop.media;

/**
 * The discrete Fourier transform of real-valued blocks of one fixed length.
 *
 * <p>A block of {@code size} real samples is packed into {@code size / 2} complex ones, transformed
 * in place by a radix-2 decimation-in-time FFT (Cooley and Tukey 1965), and then separated into the
 * spectrum of the real samples (Press et al., <i>Numerical Recipes</i>, 3rd ed., section 12.3). The
 * arithmetic is in single precision with tables computed in double precision; the error of each
 * part against a direct sum is below 2e-5 · {@code size} for samples from −1 to 1.
 *
 * <p>An instance contains work buffers and must not be used by two threads at once.
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
   * Computes the tables for blocks of one length.
   *
   * @param size samples in a block; a power of two, at least 4
   * @throws IllegalArgumentException if the size is any other number
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

  /** Returns the number of samples in a block. */
  public int size() {
    return size;
  }

  /**
   * Returns the number of frequency bins, size / 2 + 1. Bin k has the frequency k · sampleRate /
   * size, from 0 to half the sample rate.
   */
  public int bins() {
    return half + 1;
  }

  /**
   * Computes the power spectrum of one block: the squared magnitude of each bin, not scaled.
   *
   * @param samples at least {@link #size} values from index {@code offset} on
   * @param offset index of the first sample of the block
   * @param power receives {@link #bins} values
   * @throws ArrayIndexOutOfBoundsException if one of the arrays is too short
   */
  public void power(float[] samples, int offset, float[] power) {
    forward(samples, offset, re, im);
    for (int k = 0; k <= half; k++) {
      power[k] = re[k] * re[k] + im[k] * im[k];
    }
  }

  /**
   * Computes the spectrum of one block: X[k] = Σ x[n] · e^(−2πikn/size), not scaled.
   *
   * @param samples at least {@link #size} values from index {@code offset} on
   * @param offset index of the first sample of the block
   * @param realPart receives {@link #bins} values
   * @param imaginaryPart receives {@link #bins} values
   * @throws ArrayIndexOutOfBoundsException if one of the arrays is too short
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

  /** Applies the radix-2 butterflies to values in bit-reversed order. */
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

  private void butterfly(float[] x, float[] y, int a, int b, int twiddle) {
    float real = x[b] * cosine[twiddle] - y[b] * sine[twiddle];
    float imaginary = x[b] * sine[twiddle] + y[b] * cosine[twiddle];
    x[b] = x[a] - real;
    y[b] = y[a] - imaginary;
    x[a] += real;
    y[a] += imaginary;
  }

  /**
   * Separates the spectrum of (even samples + i · odd samples) and combines it into that of all
   * samples.
   */
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
      float rotatedRe = oddRe * cosine[k] - oddIm * sine[k];
      float rotatedIm = oddRe * sine[k] + oddIm * cosine[k];
      x[k] = evenRe + rotatedRe;
      y[k] = evenIm + rotatedIm;
      x[m] = evenRe - rotatedRe;
      y[m] = rotatedIm - evenIm;
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
