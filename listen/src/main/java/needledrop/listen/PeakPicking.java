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
final class PeakPicking {
  private static final int BANDS = 8;
  private static final int CELL_FRAMES = (int) (Grid.FRAMES_PER_SECOND / 2);

  /** So many of a cell are strong: they found the song's landmarks. */
  private static final int STRONG = 2;

  private static final int[] BAND_OF_BIN = bandsOfBins();

  private record Peak(int frame, float bin, float height, boolean strong) {
    Peak ranked(int rank) {
      return new Peak(frame, bin, height, rank < STRONG);
    }
  }

  private final Detail detail;
  private final int ring;
  private final float[][] rows;
  private final float[][] highest;
  private final List<List<Peak>> cells = new ArrayList<>();
  private final List<Peak> cellsBest = new ArrayList<>();
  private int[] frames = new int[1024];
  private short[] tones = new short[1024];
  private int count;
  private int taken;
  private int searched;

  PeakPicking(Detail detail) {
    this.detail = detail;
    this.ring = 2 * detail.reach + 1;
    this.rows = new float[ring][Grid.BINS];
    this.highest = new float[ring][Grid.BINS];
    for (int band = 0; band < BANDS; band++) cells.add(new ArrayList<>());
  }

  /** Takes the next whitened row, copying it. */
  void add(float[] white) {
    int slot = taken % ring;
    System.arraycopy(white, 0, rows[slot], 0, Grid.BINS);
    highestAround(white, highest[slot]);
    taken++;
    if (taken > detail.reach) search();
  }

  /** All peaks found, once the last row was added. */
  Peaks finish() {
    while (searched < taken) search();
    closeCells();
    return new Peaks(Arrays.copyOf(frames, count), Arrays.copyOf(tones, count));
  }

  private void search() {
    if (searched % CELL_FRAMES == 0) closeCells();
    float[] row = rows[searched % ring];
    float[] around = highest[searched % ring];
    for (int bin = Grid.LOWEST_BIN; bin < Grid.HIGHEST_BIN; bin++) {
      float height = row[bin];
      if (height >= detail.floor && height >= around[bin] && highestInTime(bin, height)) {
        cells.get(BAND_OF_BIN[bin]).add(new Peak(searched, between(row, bin), height, false));
      }
    }
    searched++;
  }

  private boolean highestInTime(int bin, float height) {
    int first = Math.max(0, searched - detail.reach);
    int last = Math.min(taken - 1, searched + detail.reach);
    for (int frame = first; frame <= last; frame++) {
      if (highest[frame % ring][bin] > height) return false;
    }
    return true;
  }

  /** Where between two bins the top lies: that of the parabola through three points. */
  private static float between(float[] row, int bin) {
    float left = row[bin - 1];
    float right = row[bin + 1];
    float bend = left - 2 * row[bin] + right;
    return bend < 0 ? bin + 0.5f * (left - right) / bend : bin;
  }

  private void highestAround(float[] row, float[] highest) {
    System.arraycopy(row, 0, highest, 0, Grid.BINS);
    for (int away = 1; away <= detail.reach; away++) {
      for (int bin = away; bin < Grid.BINS; bin++) {
        highest[bin] = Math.max(highest[bin], row[bin - away]);
      }
      for (int bin = 0; bin < Grid.BINS - away; bin++) {
        highest[bin] = Math.max(highest[bin], row[bin + away]);
      }
    }
  }

  private void closeCells() {
    for (List<Peak> cell : cells) {
      cell.sort(Comparator.comparingDouble(Peak::height).reversed());
      List<Peak> kept = cell.subList(0, Math.min(detail.quota, cell.size()));
      for (int rank = 0; rank < kept.size(); rank++) {
        cellsBest.add(kept.get(rank).ranked(rank));
      }
      cell.clear();
    }
    cellsBest.sort(Comparator.comparingInt(Peak::frame).thenComparingDouble(Peak::bin));
    cellsBest.forEach(this::keep);
    cellsBest.clear();
  }

  private void keep(Peak peak) {
    if (count == frames.length) {
      frames = Arrays.copyOf(frames, 2 * count);
      tones = Arrays.copyOf(tones, 2 * count);
    }
    frames[count] = peak.frame;
    tones[count++] = Peaks.tone(peak.bin, peak.strong);
  }

  private static int[] bandsOfBins() {
    double steps = Grid.step(Grid.HIGHEST_BIN);
    int[] bands = new int[Grid.BINS];
    for (int bin = Grid.LOWEST_BIN; bin < Grid.HIGHEST_BIN; bin++) {
      bands[bin] = (int) (BANDS * Grid.step(bin) / steps);
    }
    return bands;
  }
}
