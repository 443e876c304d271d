package needledrop.media.scenery;

import java.util.SplittableRandom;

/**
 * A scene in the style of 1980s synthwave: a striped sun, and a glowing grid that scrolls towards
 * the viewer.
 */
final class NeonGridScene implements AnimatedScene {

  private static final int[] SKY = {0x05030f, 0x150a35, 0x3a0f5c, 0x8a1c7c, 0xff5fa2};
  private static final int[] SUN = {0xfff08a, 0xffb057, 0xff4f8b, 0xc22bd1};

  /** Position of the horizon from the top, as a fraction of the image height. */
  private static final double HORIZON = 0.58;

  private static final int MAGENTA = 0xff3fd0;
  private static final int CYAN = 0x39e6ff;

  private final RgbCanvas sky;
  private final MountainRange mountains;

  NeonGridScene(SplittableRandom random, int width, int height) {
    sky = new RgbCanvas(width, height);
    sky.fillSky(SKY, HORIZON);
    drawStars(random, width, height);
    sky.addGlow(width / 2.0, 0.42 * height, 0.42 * width, 0xff3f9a, 0.5);
    drawSun(width, height);
    RidgeLine ridgeLine = RidgeLine.peaks(random, 4);
    mountains =
        new MountainRange(
            ridgeLine, ridgeLine, 1 - HORIZON, 0.17, 0.004, 0x1a0b38, 0x2b0f52, CYAN, 0);
  }

  private void drawStars(SplittableRandom random, int width, int height) {
    for (int star = 0; star < 160; star++) {
      double y = random.nextDouble(0.4) * height;
      sky.drawDisc(random.nextDouble(width), y, random.nextDouble(0.9), 0xffffff, 0.8);
    }
  }

  /** Draws the sun with gaps in its lower half that widen towards the bottom. */
  private void drawSun(int width, int height) {
    double radius = 0.27 * height;
    double middle = 0.36 * height;
    for (int y = (int) (middle - radius); y < middle + radius; y++) {
      double depth = (y - middle) / radius;
      boolean gap = depth > -0.05 && (depth * 7.5 % 1 + 1) % 1 < 0.12 + 0.42 * depth;
      if (!gap) {
        double half = Math.sqrt(Math.max(0, 1 - depth * depth)) * radius;
        sky.fillRectangle(
            width / 2.0 - half, y, 2 * half, 1, Colour.gradient(SUN, (depth + 1) / 2));
      }
    }
  }

  @Override
  public void draw(RgbCanvas canvas, double seconds) {
    canvas.copyFrom(sky);
    mountains.draw(canvas, seconds);
    drawRim(canvas, seconds);
    drawFloor(canvas, seconds);
  }

  /** Draws a glowing line along the ridge of the mountains. */
  private void drawRim(RgbCanvas canvas, double seconds) {
    double last = mountains.top(canvas, -1, seconds);
    for (int x = 0; x < canvas.width(); x++) {
      double top = mountains.top(canvas, x, seconds);
      canvas.drawLine(x - 1, last, x, top, canvas.height() / 270.0, CYAN);
      last = top;
    }
  }

  private void drawFloor(RgbCanvas canvas, double seconds) {
    int horizon = (int) (HORIZON * canvas.height());
    for (int y = horizon; y < canvas.height(); y++) {
      drawRow(canvas, y, (y - horizon + 0.7) / (canvas.height() - horizon), seconds);
    }
  }

  /**
   * Draws one row of the floor.
   *
   * @param depth 0 at the horizon, 1 at the lower edge
   */
  private static void drawRow(RgbCanvas canvas, int y, double depth, double seconds) {
    int[] pixels = canvas.pixels();
    double distance = 1 / depth;
    double across = 11 * distance / canvas.width();
    double haze = Math.exp(-0.10 * distance);
    double crossing = lineIntensity(distance * 2.2 + seconds * 3.2, 0.05 + 0.03 * distance);
    int ground = Colour.mix(0x7a1b86, 0x0c0524, Math.sqrt(depth));
    double sharpness = 1 / (0.045 + across * 0.9);
    for (int x = 0; x < canvas.width(); x++) {
      double position = (x - canvas.width() / 2.0) * across;
      double lineDistance = Math.abs(position - Math.rint(position));
      double lane = Math.max(0, 1 - lineDistance * sharpness);
      double light = Math.max(lane * lane, crossing) * (0.35 + 0.65 * haze);
      pixels[y * canvas.width() + x] = Colour.add(ground, MAGENTA, light);
    }
  }

  private static double lineIntensity(double position, double width) {
    double lineDistance = Math.abs(position - Math.rint(position));
    return Math.max(0, 1 - lineDistance / width);
  }
}
