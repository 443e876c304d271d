package needledrop.media.scenery;

import java.util.SplittableRandom;

/**
 * Draws a scrolling range of hills or mountains in a generated video, filled from its ridge line
 * downwards.
 *
 * @param ridge the outline
 * @param facets the faces of the mountains, for light and shadow
 * @param base height of the foot above the lower edge, as a fraction of the image height
 * @param rise height of the highest peak above the foot, as a fraction of the image height
 * @param speed scroll speed in image widths per second
 * @param rock colour below the ridge
 * @param foot colour of the mist at the foot, to which the rock fades
 * @param snow colour of lit snow; snow in shadow has a colour between it and the rock
 * @param cap depth of the snow below the ridge, as a fraction of the image height
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

  /** Returns random mountains with three times as many faces as peaks. */
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

  /** Returns the height of the ridge at a column, in pixels from the top edge. */
  double top(RgbCanvas canvas, double x, double time) {
    double position = x / canvas.width() + time * speed;
    return canvas.height() * (1 - base - rise * ridge.height(position));
  }

  void draw(RgbCanvas canvas, double time) {
    int[] rows = rowColours(canvas);
    for (int x = 0; x < canvas.width(); x++) {
      drawColumn(canvas, x, time, rows);
    }
  }

  /** Returns the colour of the rock for each row, fading into mist. */
  private int[] rowColours(RgbCanvas canvas) {
    int[] rows = new int[canvas.height()];
    double highest = canvas.height() * (1 - base - rise);
    double reach = canvas.height() * (rise + Math.min(base, 0.12));
    for (int y = 0; y < rows.length; y++) {
      rows[y] = Colour.mix(rock, foot, (y - highest) / reach);
    }
    return rows;
  }

  private void drawColumn(RgbCanvas canvas, int x, double time, int[] rows) {
    int[] pixels = canvas.pixels();
    int width = canvas.width();
    double top = top(canvas, x, time);
    double position = (double) x / width + time * speed;
    double snowDepth = canvas.height() * cap * (0.35 + facets.height(position * 1.7) * 1.3);
    int first = Math.max(0, (int) top);
    blendEdge(canvas, x, first, top, rows);
    int snowline = (int) Math.clamp(top + snowDepth, first, canvas.height());
    for (int y = first + 1; y < snowline; y++) {
      double depth = (y - top) / canvas.height();
      double face =
          facets.height(position + depth * 0.55) - facets.height(position + depth * 0.55 + 0.012);
      double light = face > 0 ? 1 : 0.62;
      double depthRatio = depth * canvas.height() / snowDepth;
      pixels[y * width + x] =
          Colour.mix(rows[y], snow, light * (1 - depthRatio * depthRatio * 0.75));
    }
    for (int y = Math.max(first + 1, snowline); y < canvas.height(); y++) {
      pixels[y * width + x] = rows[y];
    }
  }

  /** Blends the topmost pixel by the fraction of it that is below the ridge (antialiasing). */
  private void blendEdge(RgbCanvas canvas, int x, int first, double top, int[] rows) {
    if (first < canvas.height()) {
      canvas.blendPixel(x, first, cap > 0 ? snow : rows[first], 1 - (top - Math.floor(top)));
    }
  }
}
