package needledrop.cut;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums the spectrum of audio into overlapping frequency bands, 24 per octave from 30 Hz to 16 kHz,
 * to detect onsets (Böck and Widmer, DAFx 2013). Where the filters would be narrower than one bin
 * of the spectrum, they are one bin wide, and duplicates are omitted.
 */
final class FilterBank {
  private static final double MIN_HERTZ = 30;
  private static final double MAX_HERTZ = 16_000;
  private static final int BANDS_PER_OCTAVE = 24;

  private final int[] edges;
  private final double hertzPerBin;

  /**
   * Creates a filter bank for a spectrum.
   *
   * @param rate samples per second, in Hz; at least 32,000
   * @param size samples per block of the spectrum
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

  /** Returns the number of bands. */
  int count() {
    return edges.length - 2;
  }

  /** Returns the centre frequency of a band in hertz. */
  double centreHertz(int band) {
    return edges[band + 1] * hertzPerBin;
  }

  /**
   * Computes log10(1 + weighted sum of magnitudes) of each band.
   *
   * @param magnitude of each bin of the spectrum, {@code size / 2} values
   * @param loudness receives {@link #count} values, 0 or more
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
