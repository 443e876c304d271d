package needledrop.media.scenery;

import java.util.SplittableRandom;

/** Falling snow: near flakes are large, bright and quick. */
final class Snow {

  private final double[] x;
  private final double[] y;
  private final double[] near;

  Snow(SplittableRandom random, int flakes) {
    x = random.doubles(flakes).toArray();
    y = random.doubles(flakes).toArray();
    near = random.doubles(flakes).map(depth -> 0.15 + 0.85 * depth * depth * depth).toArray();
  }

  void draw(RgbCanvas rgbCanvas, double time, double wind) {
    double unit = rgbCanvas.height() / 540.0;
    for (int i = 0; i < x.length; i++) {
      double sway = 0.012 * Math.sin(time * (1 + near[i]) + 40 * y[i]);
      double across = x[i] + wind * time * near[i] + sway;
      double down = y[i] + time * (0.05 + 0.30 * near[i]);
      rgbCanvas.drawDisc(
          (across - Math.floor(across)) * rgbCanvas.width(),
          (down - Math.floor(down)) * rgbCanvas.height(),
          (0.5 + 2.6 * near[i]) * unit,
          0xffffff,
          0.35 + 0.55 * near[i]);
    }
  }
}
