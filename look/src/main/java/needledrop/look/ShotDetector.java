package needledrop.look;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.Frame;
import needledrop.media.Span;

/** Detects the shots of footage whose frames are added one by one. */
final class ShotDetector {
  private static final double DEFAULT_FPS = 25;

  /**
   * The minimum time between frames: adjacent frames of damaged footage may have the same time, but
   * no shot may be empty.
   */
  private static final double MIN_SHOT_SECONDS = .001;

  private final double statedFps;
  private final TransitionDetector transitionDetector = new TransitionDetector();
  private final FrameSeries times = new FrameSeries();

  /**
   * Creates a detector for one piece of footage.
   *
   * @param statedFps frames per second as stated by the footage; 0 if unknown
   */
  ShotDetector(double statedFps) {
    this.statedFps = statedFps;
  }

  /** Adds the next frame, of 64 × 36 pixels. */
  void add(Frame frame) {
    transitionDetector.add(new FrameFeatures(frame.rgb()));
    double minTime = times.length() == 0 ? 0 : times.at(times.length() - 1) + MIN_SHOT_SECONDS;
    times.add(Math.max(frame.seconds(), minTime));
  }

  /** Returns the shots, after the last frame; none if there were no frames. */
  Shots finish() {
    List<Shot> shots = new ArrayList<>();
    if (times.length() > 0) {
      List<TransitionCandidate> transitions = new ArrayList<>(transitionDetector.finish());
      transitions.addFirst(TransitionCandidate.START);
      for (int i = 0; i < transitions.size(); i++) {
        double end =
            i + 1 < transitions.size()
                ? times.at(transitions.get(i + 1).middleFrame())
                : endOfFootage();
        shots.add(shot(transitions.get(i), end));
      }
    }
    return new Shots(fps(), shots);
  }

  private Shot shot(TransitionCandidate transition, double end) {
    int first = transition.middleFrame();
    return new Shot(
        first, Span.ofSeconds(times.at(first), end), transition.kind(), transition.transition());
  }

  /** Returns the end of the footage: the last frame has the average duration of a frame. */
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
