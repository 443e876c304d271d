package needledrop.media.scenery;

import java.util.SplittableRandom;

/** A drawing surface: pixels in the format 0xRRGGBB, row by row from the top left. */
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

  /**
   * Fills the canvas with a vertical gradient that ends at the horizon, with a little noise to
   * avoid banding.
   */
  void fillSky(int[] stops, double horizon) {
    SplittableRandom grain = new SplittableRandom(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double position = y / (height * horizon) + grain.nextDouble(-0.004, 0.004);
        pixels[y * width + x] = Colour.gradient(stops, position);
      }
    }
  }

  /** Adds a radial glow around a point. */
  void addGlow(double x, double y, double radius, int colour, double strength) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double distance = Math.hypot(column - x, row - y) / radius;
        int index = row * width + column;
        pixels[index] =
            Colour.add(pixels[index], colour, strength * Math.exp(-distance * distance * 3));
      }
    }
  }

  /** Draws a filled circle with antialiasing; {@code cover} is its opacity, 0 to 1. */
  void drawDisc(double x, double y, double radius, int colour, double opacity) {
    int top = (int) Math.max(0, y - radius - 1);
    int bottom = (int) Math.min(height - 1.0, y + radius + 1);
    for (int row = top; row <= bottom; row++) {
      int from = (int) Math.max(0, x - radius - 1);
      int to = (int) Math.min(width - 1.0, x + radius + 1);
      for (int column = from; column <= to; column++) {
        double coverage = radius + 0.5 - Math.hypot(column - x, row - y);
        blendPixel(column, row, colour, opacity * Math.clamp(coverage, 0, 1));
      }
    }
  }

  /** Draws a line with round ends and antialiasing. */
  void drawLine(double x1, double y1, double x2, double y2, double thickness, int colour) {
    double margin = thickness / 2 + 1;
    double squaredLength = Math.max(1e-9, (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    for (int y = (int) (Math.min(y1, y2) - margin); y <= Math.max(y1, y2) + margin; y++) {
      for (int x = (int) (Math.min(x1, x2) - margin); x <= Math.max(x1, x2) + margin; x++) {
        double along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squaredLength;
        double t = Math.clamp(along, 0, 1);
        double distance = Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
        blendPixel(x, y, colour, Math.clamp(thickness / 2 + 0.5 - distance, 0, 1));
      }
    }
  }

  void fillRectangle(
      double x, double y, double rectangleWidth, double rectangleHeight, int colour) {
    for (int row = (int) y; row < y + rectangleHeight; row++) {
      for (int column = (int) x; column < x + rectangleWidth; column++) {
        blendPixel(column, row, colour, 1);
      }
    }
  }

  void blendPixel(int x, int y, int colour, double opacity) {
    if (opacity > 0 && x >= 0 && y >= 0 && x < width && y < height) {
      int index = y * width + x;
      pixels[index] = Colour.mix(pixels[index], colour, opacity);
    }
  }

  /** Writes the pixels as three bytes each: red, green, blue. */
  void writeRgb(byte[] rgb) {
    int index = 0;
    for (int pixel : pixels) {
      rgb[index++] = (byte) (pixel >> 16);
      rgb[index++] = (byte) (pixel >> 8);
      rgb[index++] = (byte) pixel;
    }
  }
}
