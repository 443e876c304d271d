package needledrop.look;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.Frame;
import needledrop.media.Span;

/** One look through a piece of footage: takes its frames as they come, and ends with its shots. */
final class ShotDetector {
  private static final double DEFAULT_FPS = 25;

  /** Frames of broken footage may carry the time of their neighbour; a shot must still last. */
  private static final double MIN_SHOT_SECONDS = .001;

  private final double statedFps;
  private final TransitionDetector transitionDetector = new TransitionDetector();
  private final FrameSeries times = new FrameSeries();

  /**
   * @param statedFps what the footage says of itself, 0 where it does not
   */
  ShotDetector(double statedFps) {
    this.statedFps = statedFps;
  }

  void add(Frame frame) {
    transitionDetector.add(new FrameFeatures(frame.rgb()));
    double least = times.length() == 0 ? 0 : times.at(times.length() - 1) + MIN_SHOT_SECONDS;
    times.add(Math.max(frame.seconds(), least));
  }

  Shots finish() {
    List<Shot> shots = new ArrayList<>();
    if (times.length() > 0) {
      List<TransitionCandidate> openings = new ArrayList<>(transitionDetector.finish());
      openings.addFirst(TransitionCandidate.START);
      for (int i = 0; i < openings.size(); i++) {
        double end =
            i + 1 < openings.size() ? times.at(openings.get(i + 1).middleFrame()) : endOfFootage();
        shots.add(shot(openings.get(i), end));
      }
    }
    return new Shots(fps(), shots);
  }

  private Shot shot(TransitionCandidate opening, double end) {
    int first = opening.middleFrame();
    return new Shot(
        first, Span.ofSeconds(times.at(first), end), opening.kind(), opening.transition());
  }

  /** The last frame is shown as long as frames are on average. */
  private double endOfFootage() {
    return times.at(times.length() - 1) + 1 / fps();
  }

  private double fps() {
    if (statedFps > 0) {
      return statedFps;
    }
    int last = times.length() - 1;
    return last > 0 ? last / (times.at(last) - times.at(0)) : DEFAULT_FPS;
  }
}
