package needledrop.media.scenery;

import java.util.SplittableRandom;

/** The eighties' idea of the future: a striped sun, and a glowing grid that rushes towards us. */
final class NeonGrid implements Scene {

  private static final int[] SKY = {0x05030f, 0x150a35, 0x3a0f5c, 0x8a1c7c, 0xff5fa2};
  private static final int[] SUN = {0xfff08a, 0xffb057, 0xff4f8b, 0xc22bd1};
  private static final double HORIZON = 0.58;
  private static final int MAGENTA = 0xff3fd0;
  private static final int CYAN = 0x39e6ff;

  private final Canvas sky;
  private final Range mountains;

  NeonGrid(SplittableRandom random, int width, int height) {
    sky = new Canvas(width, height);
    sky.sky(SKY, HORIZON);
    stars(random, width, height);
    sky.glow(width / 2.0, 0.42 * height, 0.42 * width, 0xff3f9a, 0.5);
    sun(width, height);
    Ridge ridge = Ridge.peaks(random, 4);
    mountains = new Range(ridge, ridge, 1 - HORIZON, 0.17, 0.004, 0x1a0b38, 0x2b0f52, CYAN, 0);
  }

  private void stars(SplittableRandom random, int width, int height) {
    for (int star = 0; star < 160; star++) {
      double y = random.nextDouble(0.4) * height;
      sky.disc(random.nextDouble(width), y, random.nextDouble(0.9), 0xffffff, 0.8);
    }
  }

  /** Stripes are cut out of its lower half, wider towards the bottom. */
  private void sun(int width, int height) {
    double radius = 0.27 * height;
    double middle = 0.36 * height;
    for (int y = (int) (middle - radius); y < middle + radius; y++) {
      double down = (y - middle) / radius;
      boolean gap = down > -0.05 && (down * 7.5 % 1 + 1) % 1 < 0.12 + 0.42 * down;
      if (!gap) {
        double half = Math.sqrt(Math.max(0, 1 - down * down)) * radius;
        sky.rectangle(width / 2.0 - half, y, 2 * half, 1, Colour.along(SUN, (down + 1) / 2));
      }
    }
  }

  @Override
  public void draw(Canvas canvas, double seconds) {
    canvas.copy(sky);
    mountains.draw(canvas, seconds);
    rim(canvas, seconds);
    floor(canvas, seconds);
  }

  /** The mountains' edge glows. */
  private void rim(Canvas canvas, double seconds) {
    double last = mountains.top(canvas, -1, seconds);
    for (int x = 0; x < canvas.width(); x++) {
      double top = mountains.top(canvas, x, seconds);
      canvas.line(x - 1, last, x, top, canvas.height() / 270.0, CYAN);
      last = top;
    }
  }

  private void floor(Canvas canvas, double seconds) {
    int horizon = (int) (HORIZON * canvas.height());
    for (int y = horizon; y < canvas.height(); y++) {
      row(canvas, y, (y - horizon + 0.7) / (canvas.height() - horizon), seconds);
    }
  }

  /**
   * One row of the floor.
   *
   * @param down 0 at the horizon, 1 at the lower edge
   */
  private static void row(Canvas canvas, int y, double down, double seconds) {
    int[] pixels = canvas.pixels();
    double distance = 1 / down;
    double across = 11 * distance / canvas.width();
    double haze = Math.exp(-0.10 * distance);
    double crossing = line(distance * 2.2 + seconds * 3.2, 0.05 + 0.03 * distance);
    int ground = Colour.mix(0x7a1b86, 0x0c0524, Math.sqrt(down));
    double soft = 1 / (0.045 + across * 0.9);
    for (int x = 0; x < canvas.width(); x++) {
      double place = (x - canvas.width() / 2.0) * across;
      double off = Math.abs(place - Math.rint(place));
      double lane = Math.max(0, 1 - off * soft);
      double light = Math.max(lane * lane, crossing) * (0.35 + 0.65 * haze);
      pixels[y * canvas.width() + x] = Colour.add(ground, MAGENTA, light);
    }
  }

  private static double line(double place, double width) {
    double off = Math.abs(place - Math.rint(place));
    return Math.max(0, 1 - off / width);
  }
}
