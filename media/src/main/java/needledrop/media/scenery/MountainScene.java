package needledrop.media.scenery;

import java.util.List;
import java.util.SplittableRandom;

/** Draws an animated scene of snow-covered mountains in front of a setting sun. */
final class MountainScene implements AnimatedScene {

  private static final int[] SKY = {0x16123a, 0x3f2a78, 0x93388c, 0xe8557f, 0xff9166, 0xffd08a};

  private final RgbCanvas sky;
  private final List<MountainRange> ranges;
  private final Snow snow;

  MountainScene(SplittableRandom random, int width, int height) {
    sky = new RgbCanvas(width, height);
    double sun = random.nextDouble(0.35, 0.65) * width;
    sky.fillSky(SKY, 0.72);
    sky.addGlow(sun, 0.36 * height, 0.45 * width, 0xff8a50, 0.55);
    sky.drawDisc(sun, 0.36 * height, 0.12 * height, 0xfff3d0, 1);
    ranges =
        List.of(
            MountainRange.mountains(
                random, 2, 0.36, 0.34, 0.008, 0xa8578f, 0xf08a85, 0xffd9c9, 0.16),
            MountainRange.mountains(
                random, 2, 0.24, 0.32, 0.018, 0x623a80, 0xb5608f, 0xf3b7c4, 0.13),
            MountainRange.mountains(
                random, 3, 0.12, 0.25, 0.040, 0x37285f, 0x6b4380, 0xb9a2d6, 0.08),
            hill(random));
    snow = new Snow(random, 260);
  }

  private static MountainRange hill(SplittableRandom random) {
    RidgeLine hills = RidgeLine.hills(random, 0.75);
    return new MountainRange(hills, hills, 0.05, 0.11, 0.09, 0xd9d4f2, 0x7d70b8, 0xf6f0ff, 0.02);
  }

  @Override
  public void draw(RgbCanvas canvas, double seconds) {
    canvas.copyFrom(sky);
    ranges.forEach(mountainRange -> mountainRange.draw(canvas, seconds));
    snow.draw(canvas, seconds, -0.09);
  }
}
