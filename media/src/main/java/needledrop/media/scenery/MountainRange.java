package needledrop.media.scenery;

import java.util.SplittableRandom;

/**
 * A range of hills or mountains, filled downwards from its ridge.
 *
 * @param base height of its foot above the lower edge, in shares of the picture's height
 * @param rise from foot to highest peak, likewise
 * @param speed how fast it passes, in picture widths a second
 * @param rock colour below the ridge
 * @param foot colour that it fades to at its foot, where mist lies
 * @param snow colour of lit snow; that of snow in shadow lies between it and the rock
 * @param cap how deep snow lies below the ridge, in shares of the picture's height
 */
record MountainRange(
    RidgeLine ridge,
    RidgeLine facets,
    double base,
    double rise,
    double speed,
    int rock,
    int foot,
    int snow,
    double cap) {

  /** Mountains whose faces, lit and in shadow, are three times as many as their peaks. */
  static MountainRange mountains(
      SplittableRandom random,
      double peaks,
      double base,
      double rise,
      double speed,
      int rock,
      int foot,
      int snow,
      double cap) {
    RidgeLine ridgeLine = RidgeLine.peaks(random, peaks);
    RidgeLine facets = RidgeLine.peaks(random, peaks * 3);
    return new MountainRange(ridgeLine, facets, base, rise, speed, rock, foot, snow, cap);
  }

  /** Where the ridge stands above a column, in pixels from the picture's top. */
  double top(RgbCanvas rgbCanvas, double x, double time) {
    double place = x / rgbCanvas.width() + time * speed;
    return rgbCanvas.height() * (1 - base - rise * ridge.height(place));
  }

  void draw(RgbCanvas rgbCanvas, double time) {
    int[] rows = rowColours(rgbCanvas);
    for (int x = 0; x < rgbCanvas.width(); x++) {
      drawColumn(rgbCanvas, x, time, rows);
    }
  }

  /** Rock that fades into mist, one colour a row. */
  private int[] rowColours(RgbCanvas rgbCanvas) {
    int[] rows = new int[rgbCanvas.height()];
    double highest = rgbCanvas.height() * (1 - base - rise);
    double reach = rgbCanvas.height() * (rise + Math.min(base, 0.12));
    for (int y = 0; y < rows.length; y++) {
      rows[y] = Colour.mix(rock, foot, (y - highest) / reach);
    }
    return rows;
  }

  private void drawColumn(RgbCanvas rgbCanvas, int x, double time, int[] rows) {
    int[] pixels = rgbCanvas.pixels();
    int width = rgbCanvas.width();
    double top = top(rgbCanvas, x, time);
    double place = (double) x / width + time * speed;
    double deep = rgbCanvas.height() * cap * (0.35 + facets.height(place * 1.7) * 1.3);
    int first = Math.max(0, (int) top);
    blendEdge(rgbCanvas, x, first, top, rows);
    int snowline = (int) Math.clamp(top + deep, first, rgbCanvas.height());
    for (int y = first + 1; y < snowline; y++) {
      double away = (y - top) / rgbCanvas.height();
      double face = facets.height(place + away * 0.55) - facets.height(place + away * 0.55 + 0.012);
      double light = face > 0 ? 1 : 0.62;
      double thin = away * rgbCanvas.height() / deep;
      pixels[y * width + x] = Colour.mix(rows[y], snow, light * (1 - thin * thin * 0.75));
    }
    for (int y = Math.max(first + 1, snowline); y < rgbCanvas.height(); y++) {
      pixels[y * width + x] = rows[y];
    }
  }

  /** The uppermost pixel is covered as far as the ridge reaches into it. */
  private void blendEdge(RgbCanvas rgbCanvas, int x, int first, double top, int[] rows) {
    if (first < rgbCanvas.height()) {
      rgbCanvas.blendPixel(x, first, cap > 0 ? snow : rows[first], 1 - (top - Math.floor(top)));
    }
  }
}
