package needledrop.media.scenery;

import java.util.SplittableRandom;

/** The eighties' idea of the future: a striped sun, and a glowing grid that rushes towards us. */
final class NeonGridScene implements AnimatedScene {

  private static final int[] SKY = {0x05030f, 0x150a35, 0x3a0f5c, 0x8a1c7c, 0xff5fa2};
  private static final int[] SUN = {0xfff08a, 0xffb057, 0xff4f8b, 0xc22bd1};
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

  /** Stripes are cut out of its lower half, wider towards the bottom. */
  private void drawSun(int width, int height) {
    double radius = 0.27 * height;
    double middle = 0.36 * height;
    for (int y = (int) (middle - radius); y < middle + radius; y++) {
      double down = (y - middle) / radius;
      boolean gap = down > -0.05 && (down * 7.5 % 1 + 1) % 1 < 0.12 + 0.42 * down;
      if (!gap) {
        double half = Math.sqrt(Math.max(0, 1 - down * down)) * radius;
        sky.fillRectangle(width / 2.0 - half, y, 2 * half, 1, Colour.gradient(SUN, (down + 1) / 2));
      }
    }
  }

  @Override
  public void draw(RgbCanvas rgbCanvas, double seconds) {
    rgbCanvas.copyFrom(sky);
    mountains.draw(rgbCanvas, seconds);
    drawRim(rgbCanvas, seconds);
    drawFloor(rgbCanvas, seconds);
  }

  /** The mountains' edge glows. */
  private void drawRim(RgbCanvas rgbCanvas, double seconds) {
    double last = mountains.top(rgbCanvas, -1, seconds);
    for (int x = 0; x < rgbCanvas.width(); x++) {
      double top = mountains.top(rgbCanvas, x, seconds);
      rgbCanvas.drawLine(x - 1, last, x, top, rgbCanvas.height() / 270.0, CYAN);
      last = top;
    }
  }

  private void drawFloor(RgbCanvas rgbCanvas, double seconds) {
    int horizon = (int) (HORIZON * rgbCanvas.height());
    for (int y = horizon; y < rgbCanvas.height(); y++) {
      drawRow(rgbCanvas, y, (y - horizon + 0.7) / (rgbCanvas.height() - horizon), seconds);
    }
  }

  /**
   * One row of the floor.
   *
   * @param down 0 at the horizon, 1 at the lower edge
   */
  private static void drawRow(RgbCanvas rgbCanvas, int y, double down, double seconds) {
    int[] pixels = rgbCanvas.pixels();
    double distance = 1 / down;
    double across = 11 * distance / rgbCanvas.width();
    double haze = Math.exp(-0.10 * distance);
    double crossing = lineIntensity(distance * 2.2 + seconds * 3.2, 0.05 + 0.03 * distance);
    int ground = Colour.mix(0x7a1b86, 0x0c0524, Math.sqrt(down));
    double soft = 1 / (0.045 + across * 0.9);
    for (int x = 0; x < rgbCanvas.width(); x++) {
      double place = (x - rgbCanvas.width() / 2.0) * across;
      double off = Math.abs(place - Math.rint(place));
      double lane = Math.max(0, 1 - off * soft);
      double light = Math.max(lane * lane, crossing) * (0.35 + 0.65 * haze);
      pixels[y * rgbCanvas.width() + x] = Colour.add(ground, MAGENTA, light);
    }
  }

  private static double lineIntensity(double place, double width) {
    double off = Math.abs(place - Math.rint(place));
    return Math.max(0, 1 - off / width);
  }
}
