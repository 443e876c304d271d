package needledrop.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Picks the strongest local peaks from a whitened spectrogram, row by row, for an audio
 * fingerprint.
 *
 * <p>A peak is a local maximum. Each cell of half a second and one of {@value #BANDS} frequency
 * bands keeps only its highest few, so that a voice in some bands does not displace the peaks of
 * the music in the others.
 */
final class PeakPicker {
  private static final int BANDS = 8;
  private static final int CELL_FRAMES = (int) (SpectrogramGrid.FRAMES_PER_SECOND / 2);

  /** The number of peaks per cell that count as strong; landmarks of songs start from these. */
  private static final int STRONG_PEAKS_PER_CELL = 2;

  private static final int[] BAND_OF_BIN = bandsOfBins();

  private record Peak(int frame, float bin, float height, boolean strong) {
    Peak withRank(int rank) {
      return new Peak(frame, bin, height, rank < STRONG_PEAKS_PER_CELL);
    }
  }

  private final PeakDensity density;
  private final int ringSize;
  private final float[][] rows;
  private final float[][] neighbourMaxima;
  private final List<List<Peak>> cells = new ArrayList<>();
  private final List<Peak> cellPeaks = new ArrayList<>();
  private int[] frames = new int[1024];
  private short[] packedBins = new short[1024];
  private int count;
  private int rowsAdded;
  private int rowsSearched;

  PeakPicker(PeakDensity peakDensity) {
    this.density = peakDensity;
    this.ringSize = 2 * peakDensity.neighbourhood + 1;
    this.rows = new float[ringSize][SpectrogramGrid.BINS];
    this.neighbourMaxima = new float[ringSize][SpectrogramGrid.BINS];
    for (int band = 0; band < BANDS; band++) cells.add(new ArrayList<>());
  }

  /** Adds the next whitened row of {@link SpectrogramGrid#BINS} values, which is copied. */
  void add(float[] whitened) {
    int slot = rowsAdded % ringSize;
    System.arraycopy(whitened, 0, rows[slot], 0, SpectrogramGrid.BINS);
    slidingMaximum(whitened, neighbourMaxima[slot]);
    rowsAdded++;
    if (rowsAdded > density.neighbourhood) searchRow();
  }

  /** Returns all peaks, after the last row was added. */
  SpectralPeaks finish() {
    while (rowsSearched < rowsAdded) searchRow();
    flushCells();
    return new SpectralPeaks(Arrays.copyOf(frames, count), Arrays.copyOf(packedBins, count));
  }

  private void searchRow() {
    if (rowsSearched % CELL_FRAMES == 0) flushCells();
    float[] row = rows[rowsSearched % ringSize];
    float[] maximaInFrame = neighbourMaxima[rowsSearched % ringSize];
    for (int bin = SpectrogramGrid.MIN_BIN; bin < SpectrogramGrid.MAX_BIN; bin++) {
      float height = row[bin];
      if (height >= density.minHeight
          && height >= maximaInFrame[bin]
          && isHighestInTime(bin, height)) {
        cells
            .get(BAND_OF_BIN[bin])
            .add(new Peak(rowsSearched, interpolateBin(row, bin), height, false));
      }
    }
    rowsSearched++;
  }

  private boolean isHighestInTime(int bin, float height) {
    int first = Math.max(0, rowsSearched - density.neighbourhood);
    int last = Math.min(rowsAdded - 1, rowsSearched + density.neighbourhood);
    for (int frame = first; frame <= last; frame++) {
      if (neighbourMaxima[frame % ringSize][bin] > height) return false;
    }
    return true;
  }

  /**
   * Returns the position of the maximum between bins: the vertex of the parabola through three
   * points.
   */
  private static float interpolateBin(float[] row, int bin) {
    float left = row[bin - 1];
    float right = row[bin + 1];
    float curvature = left - 2 * row[bin] + right;
    return curvature < 0 ? bin + 0.5f * (left - right) / curvature : bin;
  }

  private void slidingMaximum(float[] row, float[] maxima) {
    System.arraycopy(row, 0, maxima, 0, SpectrogramGrid.BINS);
    for (int distance = 1; distance <= density.neighbourhood; distance++) {
      for (int bin = distance; bin < SpectrogramGrid.BINS; bin++) {
        maxima[bin] = Math.max(maxima[bin], row[bin - distance]);
      }
      for (int bin = 0; bin < SpectrogramGrid.BINS - distance; bin++) {
        maxima[bin] = Math.max(maxima[bin], row[bin + distance]);
      }
    }
  }

  private void flushCells() {
    for (List<Peak> cell : cells) {
      cell.sort(Comparator.comparingDouble(Peak::height).reversed());
      List<Peak> kept = cell.subList(0, Math.min(density.maxPeaksPerCell, cell.size()));
      for (int rank = 0; rank < kept.size(); rank++) {
        cellPeaks.add(kept.get(rank).withRank(rank));
      }
      cell.clear();
    }
    cellPeaks.sort(Comparator.comparingInt(Peak::frame).thenComparingDouble(Peak::bin));
    cellPeaks.forEach(this::addPeak);
    cellPeaks.clear();
  }

  private void addPeak(Peak peak) {
    if (count == frames.length) {
      frames = Arrays.copyOf(frames, 2 * count);
      packedBins = Arrays.copyOf(packedBins, 2 * count);
    }
    frames[count] = peak.frame;
    packedBins[count++] = SpectralPeaks.packedBin(peak.bin, peak.strong);
  }

  private static int[] bandsOfBins() {
    double steps = SpectrogramGrid.pitchStep(SpectrogramGrid.MAX_BIN);
    int[] bands = new int[SpectrogramGrid.BINS];
    for (int bin = SpectrogramGrid.MIN_BIN; bin < SpectrogramGrid.MAX_BIN; bin++) {
      bands[bin] = (int) (BANDS * SpectrogramGrid.pitchStep(bin) / steps);
    }
    return bands;
  }
}
