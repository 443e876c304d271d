package needledrop.media.tune;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A chord on a degree of the minor scale, 0 to 6.
 *
 * @param key the pitch of degree 0
 */
record Chord(int key, int degree) {

  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
  private static final int LOWEST_PITCH = 52;
  private static final int CENTRE_PITCH = 64;

  /** The pitch of a step of the scale; step 7 is an octave above step 0. */
  static int pitch(int key, int step) {
    return key + 12 * Math.floorDiv(step, 7) + MINOR[Math.floorMod(step, 7)];
  }

  int root() {
    return pitch(key, degree);
  }

  boolean contains(int pitch) {
    return tones().contains(Math.floorMod(pitch, 12));
  }

  private List<Integer> tones() {
    return IntStream.of(0, 2, 4)
        .mapToObj(third -> Math.floorMod(pitch(key, degree + third), 12))
        .toList();
  }

  /** The close position that asks the least movement of the three voices before it. */
  List<Integer> closestVoicing(List<Integer> voices) {
    return IntStream.range(0, 24)
        .mapToObj(this::voicing)
        .min((a, b) -> Double.compare(voicingCost(voices, a), voicingCost(voices, b)))
        .orElseThrow();
  }

  /** Three voices, one on each tone, the lowest as near as it goes above a pitch. */
  private List<Integer> voicing(int above) {
    int low = nextTone(LOWEST_PITCH + above);
    int middle = nextTone(low + 1);
    return List.of(low, middle, nextTone(middle + 1));
  }

  private int nextTone(int pitch) {
    return IntStream.range(pitch, pitch + 12).filter(this::contains).findFirst().orElseThrow();
  }

  private static double voicingCost(List<Integer> from, List<Integer> to) {
    double pull = 0.4 * Math.abs(to.get(1) - CENTRE_PITCH);
    return pull
        + IntStream.range(0, 3).map(voice -> Math.abs(to.get(voice) - from.get(voice))).sum();
  }
}
