package needledrop.cut;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.Span;

/**
 * A run of shots of one piece of footage that belong together, and the proposal for cutting them to
 * a song.
 *
 * <p>A shot may be shortened but never lengthened, since the next picture begins where it ends. So
 * each cut goes to the last beat before its shot is over. A shot in which no beat falls is kept as
 * it is; the last shot is never shortened, and the clip ends with the sequence.
 *
 * @param footage as the edit is to name it
 */
public record ShotSequence(String footage, List<Span> shots) {
  /** Less of a shot than this is seen as a flash. */
  private static final double MIN_SEGMENT_SECONDS = .2;

  public ShotSequence {
    shots = List.copyOf(shots);
    if (shots.isEmpty()) {
      throw new IllegalArgumentException("A sequence needs a shot");
    }
  }

  /**
   * The segments of an edit whose cuts fall on beats.
   *
   * @param clipStart where in the clip the sequence begins, in seconds
   * @param clipBeats the beats in the clip's time, in order
   */
  public List<Edit.Segment> cutToBeats(double clipStart, List<Double> clipBeats) {
    List<Edit.Segment> segments = new ArrayList<>();
    double start = clipStart;
    for (int i = 0; i < shots.size(); i++) {
      Span shot = shots.get(i);
      double whole = start + shot.lengthSeconds();
      double end =
          i + 1 < shots.size() ? lastBeat(start + MIN_SEGMENT_SECONDS, whole, clipBeats) : whole;
      segments.add(
          new Edit.Segment(
              footage,
              roundToMillis(shot.startSeconds()),
              roundToMillis(shot.startSeconds() + end - start),
              null));
      start += segments.getLast().length();
    }
    return segments;
  }

  private static double lastBeat(double from, double to, List<Double> beats) {
    double last = to;
    for (double beat : beats) {
      if (beat >= from && beat <= to) {
        last = beat;
      }
    }
    return last;
  }

  private static double roundToMillis(double seconds) {
    return Math.round(seconds * 1000) / 1000.;
  }
}
