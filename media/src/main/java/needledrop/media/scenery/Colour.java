package needledrop.media.scenery;

/** Colours as 0xRRGGBB. */
final class Colour {

  private Colour() {}

  /** From {@code a} at 0 to {@code b} at 1. */
  static int mix(int a, int b, double share) {
    int s = (int) (Math.clamp(share, 0, 1) * 256);
    int redBlue = ((a & 0xff00ff) * (256 - s) + (b & 0xff00ff) * s) >>> 8 & 0xff00ff;
    int green = ((a & 0x00ff00) * (256 - s) + (b & 0x00ff00) * s) >>> 8 & 0x00ff00;
    return redBlue | green;
  }

  /** As light on light: neither grows darker. */
  static int add(int a, int b, double share) {
    int red = Math.min(255, (a >> 16 & 255) + (int) ((b >> 16 & 255) * share));
    int green = Math.min(255, (a >> 8 & 255) + (int) ((b >> 8 & 255) * share));
    int blue = Math.min(255, (a & 255) + (int) ((b & 255) * share));
    return red << 16 | green << 8 | blue;
  }

  /** A colour between evenly spaced stops; 0 is the first, 1 the last. */
  static int gradient(int[] stops, double where) {
    double place = Math.clamp(where, 0, 1) * (stops.length - 1);
    int stop = Math.min((int) place, stops.length - 2);
    return mix(stops[stop], stops[stop + 1], place - stop);
  }
}
