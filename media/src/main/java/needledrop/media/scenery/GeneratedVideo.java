package needledrop.media.scenery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A video that is generated from a seed: drawn scenes of snow, mountains and neon, joined by hard
 * cuts. The same seed gives the same video.
 *
 * <p>The exact frames of the cuts are known, which makes it ground truth for shot detection.
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
   * @param width in pixels
   * @param height in pixels
   * @param fps frames per second
   * @param seconds length of the video
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

  /** Returns the width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height in pixels. */
  public int height() {
    return height;
  }

  /** Returns the frames per second. */
  public double fps() {
    return fps;
  }

  /** Returns the number of frames. */
  public int frames() {
    return frames;
  }

  /**
   * Returns the index of the first frame of each scene except the first scene, in ascending order.
   */
  public List<Integer> cuts() {
    return starts.subList(1, starts.size());
  }

  /** Writes all frames as {@code rgb24}: three bytes per pixel, row by row from the top left. */
  public void writeTo(OutputStream out) throws IOException {
    for (int number = 0; number < starts.size(); number++) {
      int end = number + 1 < starts.size() ? starts.get(number + 1) : frames;
      write(scene(number), end - starts.get(number), out);
    }
  }

  private void write(AnimatedScene animatedScene, int count, OutputStream out) throws IOException {
    RgbCanvas canvas = new RgbCanvas(width, height);
    byte[] rgb = new byte[width * height * 3];
    for (int frame = 0; frame < count; frame++) {
      animatedScene.draw(canvas, frame / fps);
      canvas.writeRgb(rgb);
      out.write(rgb);
    }
  }

  /**
   * Returns the scene with this index. The four kinds alternate, so that adjacent scenes always
   * differ.
   */
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
