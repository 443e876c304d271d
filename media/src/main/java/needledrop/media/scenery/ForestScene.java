package needledrop.media.scenery;

import java.util.List;
import java.util.SplittableRandom;

/** Draws an animated scene of a cabin with lit windows among pines at dusk. */
final class ForestScene implements AnimatedScene {

  private static final int[] SKY = {0x0a1633, 0x17375e, 0x2f6d86, 0x86b9b0, 0xf0dcb4};

  private final RgbCanvas sky;
  private final MountainRange mountains;
  private final List<MountainRange> pines;
  private final MountainRange ground;
  private final Snow snow;

  ForestScene(SplittableRandom random, int width, int height) {
    sky = new RgbCanvas(width, height);
    sky.fillSky(SKY, 0.66);
    sky.addGlow(0.8 * width, 0.6 * height, 0.4 * width, 0xffc98a, 0.35);
    RidgeLine ridgeLine = RidgeLine.peaks(random, 2);
    RidgeLine facets = RidgeLine.peaks(random, 6);
    mountains =
        new MountainRange(ridgeLine, facets, 0.33, 0.3, 0.006, 0x4d7e92, 0xa9c5bb, 0xe4f0ee, 0.15);
    pines =
        List.of(
            pines(random, 60, 0.28, 0.14, 0.020, 0x386878, 0x8fb0ac),
            pines(random, 42, 0.20, 0.22, 0.042, 0x1d4456, 0x4d7783),
            pines(random, 24, 0.13, 0.34, 0.080, 0x0e2638, 0x21465a));
    RidgeLine hills = RidgeLine.hills(random, 0.5);
    ground = new MountainRange(hills, hills, 0.10, 0.09, 0.11, 0xcfe3ee, 0x6d94b3, 0xf4fbff, 0.02);
    snow = new Snow(random, 420);
  }

  private static MountainRange pines(
      SplittableRandom random,
      int trees,
      double base,
      double rise,
      double speed,
      int topColour,
      int footColour) {
    RidgeLine ridgeLine = RidgeLine.pines(random, trees);
    return new MountainRange(
        ridgeLine, ridgeLine, base, rise, speed, topColour, footColour, topColour, 0);
  }

  @Override
  public void draw(RgbCanvas canvas, double seconds) {
    canvas.copyFrom(sky);
    mountains.draw(canvas, seconds);
    pines.forEach(mountainRange -> mountainRange.draw(canvas, seconds));
    drawCabin(canvas, seconds);
    ground.draw(canvas, seconds);
    snow.draw(canvas, seconds, 0.05);
  }

  private void drawCabin(RgbCanvas canvas, double seconds) {
    double unit = canvas.height() / 540.0;
    double x = canvas.width() * (0.66 - ground.speed() * seconds);
    double y = ground.top(canvas, x + 55 * unit, seconds) + 8 * unit;
    canvas.fillRectangle(x, y - 62 * unit, 112 * unit, 66 * unit, 0x2b1d22);
    for (int row = 0; row < 46 * unit; row++) {
      double half = 12 * unit + row * 1.35;
      canvas.fillRectangle(x + 56 * unit - half, y - 104 * unit + row, 2 * half, 1, 0xeaf4fb);
    }
    drawWindow(canvas, x + 18 * unit, y - 44 * unit, unit);
    drawWindow(canvas, x + 70 * unit, y - 44 * unit, unit);
    canvas.fillRectangle(x + 84 * unit, y - 116 * unit, 12 * unit, 30 * unit, 0x2b1d22);
  }

  private static void drawWindow(RgbCanvas canvas, double x, double y, double unit) {
    canvas.fillRectangle(x, y, 24 * unit, 24 * unit, 0xffc861);
    canvas.fillRectangle(x + 11 * unit, y, 2 * unit, 24 * unit, 0x2b1d22);
    canvas.fillRectangle(x, y + 11 * unit, 24 * unit, 2 * unit, 0x2b1d22);
  }
}
