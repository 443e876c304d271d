package needledrop.look;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.Frame;
import needledrop.media.Span;

/** One look through a piece of footage: takes its frames as they come, and ends with its shots. */
final class Looking {
  private static final double USUAL_FPS = 25;

  /** Frames of broken footage may carry the time of their neighbour; a shot must still last. */
  private static final double SHORTEST = .001;

  private final double statedFps;
  private final Changes changes = new Changes();
  private final Series times = new Series();

  /**
   * @param statedFps what the footage says of itself, 0 where it does not
   */
  Looking(double statedFps) {
    this.statedFps = statedFps;
  }

  void see(Frame frame) {
    changes.see(new Glance(frame.rgb()));
    double least = times.length() == 0 ? 0 : times.at(times.length() - 1) + SHORTEST;
    times.add(Math.max(frame.seconds(), least));
  }

  Shots shots() {
    List<Shot> shots = new ArrayList<>();
    if (times.length() > 0) {
      List<Change> openings = new ArrayList<>(changes.all());
      openings.addFirst(Change.START);
      for (int i = 0; i < openings.size(); i++) {
        double end =
            i + 1 < openings.size() ? times.at(openings.get(i + 1).middle()) : endOfFootage();
        shots.add(shot(openings.get(i), end));
      }
    }
    return new Shots(fps(), shots);
  }

  private Shot shot(Change opening, double end) {
    int first = opening.middle();
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
    return last > 0 ? last / (times.at(last) - times.at(0)) : USUAL_FPS;
  }
}
