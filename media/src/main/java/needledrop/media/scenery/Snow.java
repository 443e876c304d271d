package needledrop.media.scenery;

import java.util.SplittableRandom;

/**
 * Draws falling snow on the frames of a generated video; near flakes are larger, brighter and
 * faster.
 */
final class Snow {

  private final double[] x;
  private final double[] y;
  private final double[] nearness;

  Snow(SplittableRandom random, int flakes) {
    x = random.doubles(flakes).toArray();
    y = random.doubles(flakes).toArray();
    nearness = random.doubles(flakes).map(depth -> 0.15 + 0.85 * depth * depth * depth).toArray();
  }

  void draw(RgbCanvas canvas, double time, double wind) {
    double unit = canvas.height() / 540.0;
    for (int i = 0; i < x.length; i++) {
      double sway = 0.012 * Math.sin(time * (1 + nearness[i]) + 40 * y[i]);
      double across = x[i] + wind * time * nearness[i] + sway;
      double down = y[i] + time * (0.05 + 0.30 * nearness[i]);
      canvas.drawDisc(
          (across - Math.floor(across)) * canvas.width(),
          (down - Math.floor(down)) * canvas.height(),
          (0.5 + 2.6 * nearness[i]) * unit,
          0xffffff,
          0.35 + 0.55 * nearness[i]);
    }
  }
}
