package needledrop.cut;

import java.util.ArrayList;
import java.util.List;

/**
 * A bank of overlapping triangular filters, 24 to the octave from 30 Hz to 16 kHz, of which the
 * lowest are one frequency of the spectrum wide.
 */
final class FilterBank {
  private static final double MIN_HERTZ = 30;
  private static final double MAX_HERTZ = 16_000;
  private static final int BANDS_PER_OCTAVE = 24;

  private final int[] edges;
  private final double hertzPerBin;

  /**
   * @param rate samples a second
   * @param size samples in a block of the spectrum
   */
  FilterBank(int rate, int size) {
    hertzPerBin = (double) rate / size;
    List<Integer> bins = new ArrayList<>();
    for (double hertz = MIN_HERTZ; hertz < MAX_HERTZ; hertz *= Math.pow(2, 1. / BANDS_PER_OCTAVE)) {
      int bin = (int) Math.round(hertz / hertzPerBin);
      if (bins.isEmpty() || bin != bins.getLast()) {
        bins.add(bin);
      }
    }
    edges = bins.stream().mapToInt(Integer::intValue).toArray();
  }

  int count() {
    return edges.length - 2;
  }

  /** Where a band is centred, in hertz. */
  double centreHertz(int band) {
    return edges[band + 1] * hertzPerBin;
  }

  /**
   * Decimal logarithm of one plus what each band lets through.
   *
   * @param magnitude of each frequency
   * @param loudness receives one number a band, 0 and up
   */
  void apply(float[] magnitude, float[] loudness) {
    for (int band = 0; band < loudness.length; band++) {
      loudness[band] = (float) Math.log10(1 + bandSum(magnitude, band));
    }
  }

  private float bandSum(float[] magnitude, int band) {
    int low = edges[band];
    int peak = edges[band + 1];
    int high = edges[band + 2];
    float sum = 0;
    for (int bin = low + 1; bin <= peak; bin++) {
      sum += magnitude[bin] * (bin - low) / (float) (peak - low);
    }
    for (int bin = peak + 1; bin < high; bin++) {
      sum += magnitude[bin] * (high - bin) / (float) (high - peak);
    }
    return sum;
  }
}
