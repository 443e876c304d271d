package needledrop.cut;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.Span;

/**
 * Consecutive shots of one footage file, whose ends can be moved to the beats of a song.
 *
 * <p>A shot may be shortened but never lengthened, because the next shot starts where it ends.
 * Therefore each cut moves to the last beat before the end of its shot. A shot without a beat is
 * not changed, and the last shot is never shortened.
 *
 * @param footage name of the footage in the edit
 * @param shots at least one
 */
public record ShotSequence(String footage, List<Span> shots) {
  /** The minimum length of a shortened shot; a shorter one would look like a flash. */
  private static final double MIN_SEGMENT_SECONDS = .2;

  public ShotSequence {
    shots = List.copyOf(shots);
    if (shots.isEmpty()) {
      throw new IllegalArgumentException("A sequence needs a shot");
    }
  }

  /**
   * Returns the segments of an edit whose cuts are on beats where possible, rounded to
   * milliseconds.
   *
   * @param clipStart start of the sequence in the clip, in seconds
   * @param clipBeats beats in seconds of the clip, ascending
   */
  public List<Edit.Segment> cutToBeats(double clipStart, List<Double> clipBeats) {
    List<Edit.Segment> segments = new ArrayList<>();
    double start = clipStart;
    for (int i = 0; i < shots.size(); i++) {
      Span shot = shots.get(i);
      double shotEnd = start + shot.lengthSeconds();
      double end =
          i + 1 < shots.size()
              ? lastBeat(start + MIN_SEGMENT_SECONDS, shotEnd, clipBeats)
              : shotEnd;
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
