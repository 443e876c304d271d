package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import needledrop.media.Span;
import org.junit.jupiter.api.Test;

class ShotSequenceTest {
  private static final List<Double> EVERY_HALF_SECOND =
      IntStream.range(0, 200).mapToObj(i -> i * .5).toList();

  @Test
  void everyCutExceptTheLastFallsOnABeat() {
    ShotSequence shotSequence = sequence(0, 2.3, 4.9, 7.1, 9.8);
    double end = 0;
    List<Edit.Segment> segments = shotSequence.cutToBeats(0, EVERY_HALF_SECOND);
    for (Edit.Segment segment : segments.subList(0, segments.size() - 1)) {
      end += segment.length();
      assertEquals(Math.rint(end * 2) / 2, end, .001);
    }
    assertEquals(9.8, segments.getLast().out(), .001);
  }

  @Test
  void noSegmentIsLongerThanItsShot() {
    ShotSequence shotSequence = sequence(1, 1.9, 4, 4.3, 8);
    List<Edit.Segment> segments = shotSequence.cutToBeats(.25, EVERY_HALF_SECOND);
    for (int i = 0; i < segments.size(); i++) {
      assertEquals(shotSequence.shots().get(i).startSeconds(), segments.get(i).in(), .001);
      assertTrue(segments.get(i).out() <= shotSequence.shots().get(i).endSeconds() + .001);
    }
  }

  @Test
  void withoutBeatsShotsAreUnchanged() {
    List<Edit.Segment> segments = sequence(0, 1, 3).cutToBeats(0, List.of());
    assertEquals(1, segments.get(0).out());
    assertEquals(3, segments.get(1).out());
  }

  private static ShotSequence sequence(double... edges) {
    return new ShotSequence(
        "a.mp4",
        IntStream.range(1, edges.length)
            .mapToObj(i -> Span.ofSeconds(edges[i - 1], edges[i]))
            .toList());
  }
}
