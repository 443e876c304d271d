package needledrop.media.scenery;

import java.util.SplittableRandom;

/** A picture in the making: pixels as 0xRRGGBB, row by row from the top left. */
final class RgbCanvas {

  private final int width;
  private final int height;
  private final int[] pixels;

  RgbCanvas(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int[] pixels() {
    return pixels;
  }

  void copyFrom(RgbCanvas other) {
    System.arraycopy(other.pixels, 0, pixels, 0, pixels.length);
  }

  /** A sky from top to horizon; a little noise keeps it free of bands. */
  void fillSky(int[] stops, double horizon) {
    SplittableRandom grain = new SplittableRandom(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double place = y / (height * horizon) + grain.nextDouble(-0.004, 0.004);
        pixels[y * width + x] = Colour.gradient(stops, place);
      }
    }
  }

  /** A soft light around a point, strongest in the middle. */
  void addGlow(double x, double y, double radius, int colour, double strength) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double away = Math.hypot(column - x, row - y) / radius;
        int at = row * width + column;
        pixels[at] = Colour.add(pixels[at], colour, strength * Math.exp(-away * away * 3));
      }
    }
  }

  void drawDisc(double x, double y, double radius, int colour, double cover) {
    int top = (int) Math.max(0, y - radius - 1);
    int bottom = (int) Math.min(height - 1.0, y + radius + 1);
    for (int row = top; row <= bottom; row++) {
      int from = (int) Math.max(0, x - radius - 1);
      int to = (int) Math.min(width - 1.0, x + radius + 1);
      for (int column = from; column <= to; column++) {
        double inside = radius + 0.5 - Math.hypot(column - x, row - y);
        blendPixel(column, row, colour, cover * Math.clamp(inside, 0, 1));
      }
    }
  }

  /** A line with round ends. */
  void drawLine(double x1, double y1, double x2, double y2, double thickness, int colour) {
    double reach = thickness / 2 + 1;
    double square = Math.max(1e-9, (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    for (int y = (int) (Math.min(y1, y2) - reach); y <= Math.max(y1, y2) + reach; y++) {
      for (int x = (int) (Math.min(x1, x2) - reach); x <= Math.max(x1, x2) + reach; x++) {
        double along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square;
        double t = Math.clamp(along, 0, 1);
        double away = Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
        blendPixel(x, y, colour, Math.clamp(thickness / 2 + 0.5 - away, 0, 1));
      }
    }
  }

  void fillRectangle(double x, double y, double wide, double high, int colour) {
    for (int row = (int) y; row < y + high; row++) {
      for (int column = (int) x; column < x + wide; column++) {
        blendPixel(column, row, colour, 1);
      }
    }
  }

  void blendPixel(int x, int y, int colour, double cover) {
    if (cover > 0 && x >= 0 && y >= 0 && x < width && y < height) {
      int at = y * width + x;
      pixels[at] = Colour.mix(pixels[at], colour, cover);
    }
  }

  /** Three bytes a pixel. */
  void writeRgb(byte[] rgb) {
    int at = 0;
    for (int pixel : pixels) {
      rgb[at++] = (byte) (pixel >> 16);
      rgb[at++] = (byte) (pixel >> 8);
      rgb[at++] = (byte) pixel;
    }
  }
}
