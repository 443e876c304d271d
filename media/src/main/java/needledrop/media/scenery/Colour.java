package needledrop.media.scenery;

/** Mixes and adds colours in the format 0xRRGGBB, and interpolates them along a gradient. */
final class Colour {

  private Colour() {}

  /** Returns the linear interpolation from {@code a}, at 0, to {@code b}, at 1. */
  static int mix(int a, int b, double share) {
    int weight = (int) (Math.clamp(share, 0, 1) * 256);
    int redBlue = ((a & 0xff00ff) * (256 - weight) + (b & 0xff00ff) * weight) >>> 8 & 0xff00ff;
    int green = ((a & 0x00ff00) * (256 - weight) + (b & 0x00ff00) * weight) >>> 8 & 0x00ff00;
    return redBlue | green;
  }

  /** Returns the sum of {@code a} and a share of {@code b}, clamped per channel. */
  static int add(int a, int b, double share) {
    int red = Math.min(255, (a >> 16 & 255) + (int) ((b >> 16 & 255) * share));
    int green = Math.min(255, (a >> 8 & 255) + (int) ((b >> 8 & 255) * share));
    int blue = Math.min(255, (a & 255) + (int) ((b & 255) * share));
    return red << 16 | green << 8 | blue;
  }

  /**
   * Returns the colour at a position in a gradient of evenly spaced stops; 0 is the first stop, 1
   * the last.
   */
  static int gradient(int[] stops, double position) {
    double scaled = Math.clamp(position, 0, 1) * (stops.length - 1);
    int stop = Math.min((int) scaled, stops.length - 2);
    return mix(stops[stop], stops[stop + 1], scaled - stop);
  }
}
