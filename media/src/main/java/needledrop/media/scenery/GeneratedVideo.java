package needledrop.media.scenery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Moving pictures made from a number, and the same every time: scenes of snow, mountains and neon,
 * one cut hard after the other.
 *
 * <p>Since we drew them, we know to the frame where the cuts are.
 */
public final class GeneratedVideo {

  private static final double MIN_SCENE_SECONDS = 2.4;
  private static final double MAX_SCENE_SECONDS = 5.2;

  private final long seed;
  private final int width;
  private final int height;
  private final double fps;
  private final List<Integer> starts;
  private final int frames;

  /**
   * Plans the scenes; nothing is drawn yet.
   *
   * @param seconds how long it all lasts
   */
  public GeneratedVideo(long seed, int width, int height, double fps, double seconds) {
    this.seed = seed;
    this.width = width;
    this.height = height;
    this.fps = fps;
    frames = (int) Math.round(seconds * fps);
    starts = planScenes();
  }

  private List<Integer> planScenes() {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> planned = new ArrayList<>();
    int next = 0;
    while (planned.isEmpty() || frames - next >= MIN_SCENE_SECONDS * fps) {
      planned.add(next);
      next += (int) Math.round(random.nextDouble(MIN_SCENE_SECONDS, MAX_SCENE_SECONDS) * fps);
    }
    return List.copyOf(planned);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public double fps() {
    return fps;
  }

  /** How many frames there are. */
  public int frames() {
    return frames;
  }

  /** The first frame of each scene but the first. */
  public List<Integer> cuts() {
    return starts.subList(1, starts.size());
  }

  /** Writes all frames, three bytes a pixel, one after the other. */
  public void writeTo(OutputStream out) throws IOException {
    for (int number = 0; number < starts.size(); number++) {
      int end = number + 1 < starts.size() ? starts.get(number + 1) : frames;
      write(scene(number), end - starts.get(number), out);
    }
  }

  private void write(AnimatedScene animatedScene, int count, OutputStream out) throws IOException {
    RgbCanvas rgbCanvas = new RgbCanvas(width, height);
    byte[] rgb = new byte[width * height * 3];
    for (int frame = 0; frame < count; frame++) {
      animatedScene.draw(rgbCanvas, frame / fps);
      rgbCanvas.writeRgb(rgb);
      out.write(rgb);
    }
  }

  /** In turn, beginning anywhere, so that no two neighbours are alike. */
  private AnimatedScene scene(int number) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    return switch (Math.floorMod(seed + number, 4)) {
      case 0 -> new MountainScene(random, width, height);
      case 1 -> new NightRunScene(random, width, height);
      case 2 -> new ForestScene(random, width, height);
      default -> new NeonGridScene(random, width, height);
    };
  }
}
