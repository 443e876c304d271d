package needledrop.look;

import java.util.Arrays;

/** Small frames of {@link FrameFeatures#WIDTH} × {@link FrameFeatures#HEIGHT} pixels for tests. */
final class Pictures {

  private static final int PIXELS = FrameFeatures.WIDTH * FrameFeatures.HEIGHT;

  private Pictures() {}

  static byte[] plain(int red, int green, int blue) {
    byte[] rgb = new byte[3 * PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      rgb[3 * i] = (byte) red;
      rgb[3 * i + 1] = (byte) green;
      rgb[3 * i + 2] = (byte) blue;
    }
    return rgb;
  }

  static byte[] grey(int luma) {
    byte[] rgb = new byte[3 * PIXELS];
    Arrays.fill(rgb, (byte) luma);
    return rgb;
  }

  /** Returns a horizontal gradient from black to almost white. */
  static byte[] gradient() {
    byte[] rgb = new byte[3 * PIXELS];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (4 * (i / 3 % FrameFeatures.WIDTH));
    }
    return rgb;
  }

  /** Returns the sum of two frames with these weights. */
  static byte[] mix(byte[] a, double weightA, byte[] b, double weightB) {
    byte[] rgb = new byte[a.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) Math.round(weightA * (a[i] & 255) + weightB * (b[i] & 255));
    }
    return rgb;
  }

  /** Returns {@code b} in the left part of this many columns, and {@code a} in the rest. */
  static byte[] wipe(byte[] a, byte[] b, int columns) {
    byte[] rgb = a.clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = i / 3 % FrameFeatures.WIDTH < columns ? b[i] : a[i];
    }
    return rgb;
  }

  /** Returns a frame whose content has moved; the border is repeated. */
  static byte[] move(byte[] rgb, int right, int down) {
    byte[] moved = new byte[rgb.length];
    for (int i = 0; i < moved.length; i++) {
      int x = Math.clamp(i / 3 % FrameFeatures.WIDTH - right, 0, FrameFeatures.WIDTH - 1);
      int y = Math.clamp(i / 3 / FrameFeatures.WIDTH - down, 0, FrameFeatures.HEIGHT - 1);
      moved[i] = rgb[3 * (y * FrameFeatures.WIDTH + x) + i % 3];
    }
    return moved;
  }
}
