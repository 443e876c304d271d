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
record Range(
    Ridge ridge,
    Ridge facets,
    double base,
    double rise,
    double speed,
    int rock,
    int foot,
    int snow,
    double cap) {

  /** Mountains whose faces, lit and in shadow, are three times as many as their peaks. */
  static Range mountains(
      SplittableRandom random,
      double peaks,
      double base,
      double rise,
      double speed,
      int rock,
      int foot,
      int snow,
      double cap) {
    Ridge ridge = Ridge.peaks(random, peaks);
    Ridge facets = Ridge.peaks(random, peaks * 3);
    return new Range(ridge, facets, base, rise, speed, rock, foot, snow, cap);
  }

  /** Where the ridge stands above a column, in pixels from the picture's top. */
  double top(Canvas canvas, double x, double time) {
    double place = x / canvas.width() + time * speed;
    return canvas.height() * (1 - base - rise * ridge.height(place));
  }

  void draw(Canvas canvas, double time) {
    int[] rows = rows(canvas);
    for (int x = 0; x < canvas.width(); x++) {
      column(canvas, x, time, rows);
    }
  }

  /** Rock that fades into mist, one colour a row. */
  private int[] rows(Canvas canvas) {
    int[] rows = new int[canvas.height()];
    double highest = canvas.height() * (1 - base - rise);
    double reach = canvas.height() * (rise + Math.min(base, 0.12));
    for (int y = 0; y < rows.length; y++) {
      rows[y] = Colour.mix(rock, foot, (y - highest) / reach);
    }
    return rows;
  }

  private void column(Canvas canvas, int x, double time, int[] rows) {
    int[] pixels = canvas.pixels();
    int width = canvas.width();
    double top = top(canvas, x, time);
    double place = (double) x / width + time * speed;
    double deep = canvas.height() * cap * (0.35 + facets.height(place * 1.7) * 1.3);
    int first = Math.max(0, (int) top);
    blendEdge(canvas, x, first, top, rows);
    int snowline = (int) Math.clamp(top + deep, first, canvas.height());
    for (int y = first + 1; y < snowline; y++) {
      double away = (y - top) / canvas.height();
      double face = facets.height(place + away * 0.55) - facets.height(place + away * 0.55 + 0.012);
      double light = face > 0 ? 1 : 0.62;
      double thin = away * canvas.height() / deep;
      pixels[y * width + x] = Colour.mix(rows[y], snow, light * (1 - thin * thin * 0.75));
    }
    for (int y = Math.max(first + 1, snowline); y < canvas.height(); y++) {
      pixels[y * width + x] = rows[y];
    }
  }

  /** The uppermost pixel is covered as far as the ridge reaches into it. */
  private void blendEdge(Canvas canvas, int x, int first, double top, int[] rows) {
    if (first < canvas.height()) {
      canvas.blend(x, first, cap > 0 ? snow : rows[first], 1 - (top - Math.floor(top)));
    }
  }
}
