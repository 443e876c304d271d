package needledrop.look;

import java.util.Random;

/** An image drawn from a seed: coloured discs that move slowly over a background. */
final class SyntheticPicture {
  private static final int DISCS = 14;

  private final double[] discs = new double[DISCS * 8];
  private final double[] background = new double[3];

  SyntheticPicture(long seed) {
    Random random = new Random(seed * 7919 + 17);
    for (int i = 0; i < discs.length; i++) {
      discs[i] = random.nextDouble();
    }
    for (int channel = 0; channel < 3; channel++) {
      background[channel] = 40 + 170 * random.nextDouble();
    }
  }

  /** Returns the image at a frame: 64 × 36 pixels, three bytes each. */
  byte[] at(int frame) {
    byte[] rgb = new byte[FrameFeatures.WIDTH * FrameFeatures.HEIGHT * 3];
    for (int row = 0; row < FrameFeatures.HEIGHT; row++) {
      for (int column = 0; column < FrameFeatures.WIDTH; column++) {
        paint(rgb, row, column, frame);
      }
    }
    return rgb;
  }

  private void paint(byte[] rgb, int row, int column, int frame) {
    double[] colour = background.clone();
    for (int i = 0; i < discs.length; i += 8) {
      double x = discs[i] * FrameFeatures.WIDTH + (discs[i + 5] - .5) * .02 * frame;
      double y = discs[i + 1] * FrameFeatures.HEIGHT + (discs[i + 6] - .5) * .01 * frame;
      double radius = 3 + 8 * discs[i + 7];
      double opacity = Math.clamp(radius + .5 - Math.hypot(column - x, row - y), 0, 1);
      for (int channel = 0; channel < 3; channel++) {
        colour[channel] += opacity * (255 * discs[i + 2 + channel] - colour[channel]);
      }
    }
    int at = (row * FrameFeatures.WIDTH + column) * 3;
    for (int channel = 0; channel < 3; channel++) {
      rgb[at + channel] = (byte) (int) colour[channel];
    }
  }
}
