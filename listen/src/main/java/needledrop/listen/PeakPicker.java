package needledrop.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The search for peaks in whitened rows as they come by.
 *
 * <p>A peak is higher than all around it. Each cell, half a second long and one of {@value #BANDS}
 * bands wide, keeps only its highest few: a voice fills its own cells and cannot take the places of
 * the music above and below it.
 */
final class PeakPicker {
  private static final int BANDS = 8;
  private static final int CELL_FRAMES = (int) (SpectrogramGrid.FRAMES_PER_SECOND / 2);

  /** So many of a cell are strong: they found the song's landmarks. */
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

  /** Takes the next whitened row, copying it. */
  void add(float[] white) {
    int slot = rowsAdded % ringSize;
    System.arraycopy(white, 0, rows[slot], 0, SpectrogramGrid.BINS);
    slidingMaximum(white, neighbourMaxima[slot]);
    rowsAdded++;
    if (rowsAdded > density.neighbourhood) searchRow();
  }

  /** All peaks found, once the last row was added. */
  SpectralPeaks finish() {
    while (rowsSearched < rowsAdded) searchRow();
    flushCells();
    return new SpectralPeaks(Arrays.copyOf(frames, count), Arrays.copyOf(packedBins, count));
  }

  private void searchRow() {
    if (rowsSearched % CELL_FRAMES == 0) flushCells();
    float[] row = rows[rowsSearched % ringSize];
    float[] around = neighbourMaxima[rowsSearched % ringSize];
    for (int bin = SpectrogramGrid.MIN_BIN; bin < SpectrogramGrid.MAX_BIN; bin++) {
      float height = row[bin];
      if (height >= density.minHeight && height >= around[bin] && isHighestInTime(bin, height)) {
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

  /** Where between two bins the top lies: that of the parabola through three points. */
  private static float interpolateBin(float[] row, int bin) {
    float left = row[bin - 1];
    float right = row[bin + 1];
    float bend = left - 2 * row[bin] + right;
    return bend < 0 ? bin + 0.5f * (left - right) / bend : bin;
  }

  private void slidingMaximum(float[] row, float[] highest) {
    System.arraycopy(row, 0, highest, 0, SpectrogramGrid.BINS);
    for (int away = 1; away <= density.neighbourhood; away++) {
      for (int bin = away; bin < SpectrogramGrid.BINS; bin++) {
        highest[bin] = Math.max(highest[bin], row[bin - away]);
      }
      for (int bin = 0; bin < SpectrogramGrid.BINS - away; bin++) {
        highest[bin] = Math.max(highest[bin], row[bin + away]);
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
