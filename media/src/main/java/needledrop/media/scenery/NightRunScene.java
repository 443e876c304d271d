package needledrop.media.scenery;

import java.util.List;
import java.util.SplittableRandom;

/** Draws an animated scene of a runner on a snowy ridge under northern lights. */
final class NightRunScene implements AnimatedScene {

  private static final int[] SKY = {0x030a1c, 0x07203a, 0x0d3a52, 0x1b5a66};
  private static final int SILHOUETTE = 0x0a1020;
  private static final double STRIDES_PER_SECOND = 1.45;

  private final RgbCanvas sky;
  private final List<MountainRange> ranges;
  private final MountainRange path;
  private final RidgeLine lights;
  private final Snow snow;

  NightRunScene(SplittableRandom random, int width, int height) {
    sky = new RgbCanvas(width, height);
    sky.fillSky(SKY, 0.8);
    for (int star = 0; star < 320; star++) {
      double x = random.nextDouble(width);
      sky.drawDisc(x, random.nextDouble(0.7) * height, random.nextDouble(0.9), 0xdfefff, 0.8);
    }
    sky.addGlow(0.8 * width, 0.2 * height, 0.2 * width, 0x8fb4d8, 0.4);
    sky.drawDisc(0.8 * width, 0.2 * height, 0.055 * height, 0xf4f7ff, 1);
    lights = RidgeLine.hills(random, 1);
    ranges =
        List.of(
            MountainRange.mountains(random, 2, 0.26, 0.3, 0.012, 0x163a55, 0x2b6273, 0xa9cbe0, 0.2),
            MountainRange.mountains(
                random, 3, 0.16, 0.2, 0.03, 0x0d2740, 0x1b475e, 0x6f9cbb, 0.09));
    RidgeLine hills = RidgeLine.hills(random, 0.5);
    path = new MountainRange(hills, hills, 0.13, 0.12, 0.14, 0xbcd6ee, 0x3b6491, 0xf0f8ff, 0.02);
    snow = new Snow(random, 160);
  }

  @Override
  public void draw(RgbCanvas canvas, double seconds) {
    canvas.copyFrom(sky);
    drawNorthernLights(canvas, seconds, 0.34, 0x2dffa8, 0);
    drawNorthernLights(canvas, seconds, 0.46, 0x5a7bff, 1.7);
    ranges.forEach(mountainRange -> mountainRange.draw(canvas, seconds));
    path.draw(canvas, seconds);
    drawRunner(canvas, seconds);
    snow.draw(canvas, seconds, -0.16);
  }

  /** Draws a curtain of light that is brightest at its wavy lower edge and fades upwards. */
  private void drawNorthernLights(
      RgbCanvas canvas, double seconds, double lowerEdge, int colour, double phase) {
    int curtainHeight = (int) (0.34 * canvas.height());
    for (int x = 0; x < canvas.width(); x++) {
      double position = (double) x / canvas.width();
      double wave = lights.height(position * 0.8 + phase + 0.05 * seconds);
      double folds = lights.height(position * 6 + phase - 0.2 * seconds);
      int bottom = (int) ((lowerEdge - 0.22 * wave) * canvas.height());
      double strength = (0.25 + 0.55 * folds) * Math.sin(Math.PI * position);
      for (int up = 0; up < curtainHeight && bottom - up >= 0; up++) {
        double fade = 1 - (double) up / curtainHeight;
        int index = (bottom - up) * canvas.width() + x;
        double rise = Math.min(1, up / 14.0);
        canvas.pixels()[index] =
            Colour.add(canvas.pixels()[index], colour, strength * fade * fade * rise);
      }
    }
  }

  private void drawRunner(RgbCanvas canvas, double seconds) {
    double unit = canvas.height() / 540.0;
    double x = 0.38 * canvas.width();
    double swing = Math.sin(2 * Math.PI * STRIDES_PER_SECOND * seconds);
    double bounce = 3 * unit * Math.abs(Math.cos(2 * Math.PI * STRIDES_PER_SECOND * seconds));
    double hip = path.top(canvas, x, seconds) - 26 * unit - bounce;
    double neck = hip - 24 * unit;
    double lean = 7 * unit;
    drawLeg(canvas, x, hip, swing, unit);
    drawLeg(canvas, x, hip, -swing, unit);
    canvas.drawLine(x, hip, x + lean, neck, 11 * unit, 0xd8315b);
    drawArm(canvas, x + lean * 0.9, neck + 4 * unit, swing, unit);
    drawArm(canvas, x + lean * 0.9, neck + 4 * unit, -swing, unit);
    canvas.drawDisc(x + lean + 3 * unit, neck - 8 * unit, 6.5 * unit, SILHOUETTE, 1);
    canvas.drawLine(
        x + lean - 4 * unit,
        neck - 10 * unit,
        x + lean - 12 * unit - 2 * swing,
        neck - 7 * unit,
        2.5 * unit,
        0xff8a3d);
  }

  /**
   * Draws a leg, whose knee is in front of the line from hip to foot, more so while it moves
   * forward.
   */
  private static void drawLeg(RgbCanvas canvas, double x, double hip, double swing, double unit) {
    double knee = x + (5 + 10 * swing) * unit;
    double kneeY = hip + 14 * unit;
    double foot = x + (swing * 17 - 5) * unit;
    canvas.drawLine(x, hip, knee, kneeY, 6 * unit, SILHOUETTE);
    canvas.drawLine(
        knee, kneeY, foot, hip + (27 - 7 * Math.max(0, -swing)) * unit, 5 * unit, SILHOUETTE);
  }

  private static void drawArm(RgbCanvas canvas, double x, double y, double swing, double unit) {
    double elbow = x - (3 + 8 * swing) * unit;
    canvas.drawLine(x, y, elbow, y + 11 * unit, 4.5 * unit, 0xa81f48);
    canvas.drawLine(elbow, y + 11 * unit, elbow + 10 * unit, y + 7 * unit, 4 * unit, 0xa81f48);
  }
}
