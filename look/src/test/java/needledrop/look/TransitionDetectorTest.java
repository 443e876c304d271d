package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TransitionDetectorTest {

  private static List<TransitionCandidate> detect(List<byte[]> frames) {
    TransitionDetector detector = new TransitionDetector();
    frames.forEach(rgb -> detector.add(new FrameFeatures(rgb)));
    return detector.finish();
  }

  @Test
  void noFramesHaveNoTransitions() {
    assertEquals(List.of(), new TransitionDetector().finish());
  }

  @Test
  void cutNearTheEndIsFound() {
    List<byte[]> frames =
        IntStream.range(0, 60)
            .mapToObj(frame -> new SyntheticPicture(frame < 50 ? 1 : 2).at(frame))
            .toList();
    List<TransitionCandidate> found = detect(frames);
    assertEquals(1, found.size());
    assertEquals(TransitionKind.CUT, found.getFirst().kind());
    assertEquals(50, found.getFirst().middleFrame());
  }

  @Test
  @Timeout(200)
  void transitionsOfArbitraryFramesNeverOverlap() {
    Random random = new Random(12);
    for (int trial = 0; trial < 5; trial++) {
      byte[][] pictures = new byte[4][];
      for (int i = 0; i < pictures.length; i++) {
        pictures[i] = new SyntheticPicture(random.nextInt(100)).at(0);
      }
      List<byte[]> frames = new ArrayList<>();
      while (frames.size() < 250) {
        byte[] a = pictures[random.nextInt(4)];
        byte[] b = random.nextInt(5) == 0 ? Pictures.grey(0) : pictures[random.nextInt(4)];
        int length = random.nextInt(1, 30);
        for (int i = 0; i < length; i++) {
          double ratio = i / (double) length;
          frames.add(Pictures.mix(a, 1 - ratio, b, ratio));
        }
      }
      int end = 0;
      for (TransitionCandidate candidate : detect(frames)) {
        assertTrue(candidate.first() >= end, candidate::toString);
        assertTrue(candidate.settled() >= candidate.first(), candidate::toString);
        end = candidate.settled();
      }
      assertTrue(end <= frames.size());
    }
  }

  @Test
  void mergedTransitionIsAFadeIfTheSecondIsOne() {
    TransitionCandidate dissolve = new TransitionCandidate(TransitionKind.DISSOLVE, 10, 20, 1);
    TransitionCandidate fade = new TransitionCandidate(TransitionKind.FADE, 24, 30, 2);
    assertEquals(new TransitionCandidate(TransitionKind.FADE, 10, 30, 3), dissolve.mergeWith(fade));
    assertEquals(new TransitionCandidate(TransitionKind.FADE, 24, 20, 3), fade.mergeWith(dissolve));
  }

  @Test
  void onlyTheLatestFramesAreKept() {
    FeatureWindow window = new FeatureWindow();
    for (int frame = 0; frame < 300; frame++) {
      window.add(new FrameFeatures(Pictures.grey(frame % 200)));
    }
    assertEquals(99, window.at(299).lumaMean, .01);
    assertEquals(99, window.at(1000).lumaMean, .01);
    assertEquals(44, window.at(44).lumaMean, .01);
    assertThrows(IllegalArgumentException.class, () -> window.at(43));
    assertThrows(IllegalArgumentException.class, () -> window.at(-1));
  }

  @Test
  void seriesGrowsWithoutLosingValues() {
    FrameSeries series = new FrameSeries();
    for (int i = 0; i < 5000; i++) {
      series.add(i);
    }
    assertEquals(5000, series.length());
    for (int i = 0; i < 5000; i++) {
      assertEquals(i, series.at(i));
    }
  }
}
