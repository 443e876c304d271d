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

class SceneryTest {

  private static final int FRAME = 96 * 54 * 3;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 99})
  void thePictureChangesMostWhereTheCutsAre(long seed) throws IOException {
    Scenery scenery = new Scenery(seed, 96, 54, 25, 16);
    byte[] all = draw(scenery);
    List<Double> changes =
        IntStream.range(1, scenery.frames()).mapToObj(n -> change(all, n)).toList();
    List<Double> sorted = new ArrayList<>(changes);
    Collections.sort(sorted);
    double least = sorted.get(sorted.size() - scenery.cuts().size());
    for (int cut : scenery.cuts()) {
      assertTrue(changes.get(cut - 1) >= least, "frame " + cut + " of seed " + seed);
    }
    assertTrue(least > 3 * sorted.get(sorted.size() - scenery.cuts().size() - 1));
  }

  @Test
  void theSameSeedDrawsTheSame() throws IOException {
    Scenery scenery = new Scenery(5, 96, 54, 25, 6);
    assertEquals(Arrays.hashCode(draw(scenery)), Arrays.hashCode(draw(scenery)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.04, 1, 5, 40})
  void itLastsAsLongAsItWasAsked(double seconds) {
    Scenery scenery = new Scenery(2, 96, 54, 25, seconds);
    assertEquals(seconds, scenery.frames() / 25.0, 0.001);
  }

  @Test
  void noSceneIsShorterThanTwoSeconds() {
    Scenery scenery = new Scenery(2, 96, 54, 25, 60);
    List<Integer> starts = new ArrayList<>(List.of(0));
    starts.addAll(scenery.cuts());
    starts.add(scenery.frames());
    for (int i = 1; i < starts.size(); i++) {
      assertTrue(starts.get(i) - starts.get(i - 1) >= 50, "scene " + i);
    }
  }

  private static byte[] draw(Scenery scenery) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    scenery.writeTo(all);
    assertEquals(scenery.frames() * FRAME, all.size());
    return all.toByteArray();
  }

  /** Mean difference of a frame to the one before it. */
  private static double change(byte[] all, int frame) {
    double sum = 0;
    for (int i = 0; i < FRAME; i++) {
      sum += Math.abs((all[frame * FRAME + i] & 255) - (all[(frame - 1) * FRAME + i] & 255));
    }
    return sum / FRAME;
  }
}
