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
public final class Scenery {

  private static final double SHORTEST = 2.4;
  private static final double LONGEST = 5.2;

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
  public Scenery(long seed, int width, int height, double fps, double seconds) {
    this.seed = seed;
    this.width = width;
    this.height = height;
    this.fps = fps;
    frames = (int) Math.round(seconds * fps);
    starts = plan();
  }

  private List<Integer> plan() {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> planned = new ArrayList<>();
    int next = 0;
    while (planned.isEmpty() || frames - next >= SHORTEST * fps) {
      planned.add(next);
      next += (int) Math.round(random.nextDouble(SHORTEST, LONGEST) * fps);
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

  private void write(Scene scene, int count, OutputStream out) throws IOException {
    Canvas canvas = new Canvas(width, height);
    byte[] rgb = new byte[width * height * 3];
    for (int frame = 0; frame < count; frame++) {
      scene.draw(canvas, frame / fps);
      canvas.write(rgb);
      out.write(rgb);
    }
  }

  /** In turn, beginning anywhere, so that no two neighbours are alike. */
  private Scene scene(int number) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    return switch (Math.floorMod(seed + number, 4)) {
      case 0 -> new Peaks(random, width, height);
      case 1 -> new NightRun(random, width, height);
      case 2 -> new Forest(random, width, height);
      default -> new NeonGrid(random, width, height);
    };
  }
}
