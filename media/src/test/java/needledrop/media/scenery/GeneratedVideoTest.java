package needledrop.media.scenery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedVideoTest {

  private static final int FRAME_BYTES = 96 * 54 * 3;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 99})
  void frameDifferencesPeakAtTheCuts(long seed) throws IOException {
    GeneratedVideo generatedVideo = new GeneratedVideo(seed, 96, 54, 25, 16);
    byte[] all = draw(generatedVideo);
    List<Double> changes =
        IntStream.range(1, generatedVideo.frames()).mapToObj(n -> change(all, n)).toList();
    List<Double> sorted = new ArrayList<>(changes);
    Collections.sort(sorted);
    double smallestCutChange = sorted.get(sorted.size() - generatedVideo.cuts().size());
    for (int cut : generatedVideo.cuts()) {
      assertTrue(changes.get(cut - 1) >= smallestCutChange, "frame " + cut + " of seed " + seed);
    }
    assertTrue(
        smallestCutChange > 3 * sorted.get(sorted.size() - generatedVideo.cuts().size() - 1));
  }

  @Test
  void sameSeedGivesTheSameVideo() throws IOException {
    GeneratedVideo generatedVideo = new GeneratedVideo(5, 96, 54, 25, 6);
    assertEquals(Arrays.hashCode(draw(generatedVideo)), Arrays.hashCode(draw(generatedVideo)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.04, 1, 5, 40})
  void videoHasTheRequestedLength(double seconds) {
    GeneratedVideo generatedVideo = new GeneratedVideo(2, 96, 54, 25, seconds);
    assertEquals(seconds, generatedVideo.frames() / 25.0, 0.001);
  }

  @Test
  void noSceneIsShorterThanTwoSeconds() {
    GeneratedVideo generatedVideo = new GeneratedVideo(2, 96, 54, 25, 60);
    List<Integer> starts = new ArrayList<>(List.of(0));
    starts.addAll(generatedVideo.cuts());
    starts.add(generatedVideo.frames());
    for (int i = 1; i < starts.size(); i++) {
      assertTrue(starts.get(i) - starts.get(i - 1) >= 50, "scene " + i);
    }
  }

  private static byte[] draw(GeneratedVideo generatedVideo) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    generatedVideo.writeTo(all);
    assertEquals(generatedVideo.frames() * FRAME_BYTES, all.size());
    return all.toByteArray();
  }

  /** Returns the mean absolute difference between a frame and the previous one. */
  private static double change(byte[] all, int frame) {
    double sum = 0;
    for (int i = 0; i < FRAME_BYTES; i++) {
      sum +=
          Math.abs(
              (all[frame * FRAME_BYTES + i] & 255) - (all[(frame - 1) * FRAME_BYTES + i] & 255));
    }
    return sum / FRAME_BYTES;
  }
}
