package needledrop.media.tune;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A three-note chord of a generated song, built on one degree of the natural minor scale.
 *
 * @param key the MIDI pitch of degree 0
 * @param degree 0 to 6
 */
record Chord(int key, int degree) {

  private static final int[] MINOR_SCALE_SEMITONES = {0, 2, 3, 5, 7, 8, 10};
  private static final int LOWEST_PITCH = 52;
  private static final int CENTRE_PITCH = 64;

  /** Returns the MIDI pitch of a step of the scale; step 7 is one octave above step 0. */
  static int pitch(int key, int step) {
    return key + 12 * Math.floorDiv(step, 7) + MINOR_SCALE_SEMITONES[Math.floorMod(step, 7)];
  }

  /** Returns the MIDI pitch of the root. */
  int root() {
    return pitch(key, degree);
  }

  /** Returns whether a pitch is a tone of the chord, in any octave. */
  boolean contains(int pitch) {
    return tones().contains(Math.floorMod(pitch, 12));
  }

  private List<Integer> tones() {
    return IntStream.of(0, 2, 4)
        .mapToObj(interval -> Math.floorMod(pitch(key, degree + interval), 12))
        .toList();
  }

  /**
   * Returns the close voicing with the least movement from the previous three voices (voice
   * leading).
   */
  List<Integer> closestVoicing(List<Integer> voices) {
    return IntStream.range(0, 24)
        .mapToObj(this::voicing)
        .min((a, b) -> Double.compare(voicingCost(voices, a), voicingCost(voices, b)))
        .orElseThrow();
  }

  /** Returns three voices, one for each tone, the lowest as close as possible above a pitch. */
  private List<Integer> voicing(int semitones) {
    int low = nextTone(LOWEST_PITCH + semitones);
    int middle = nextTone(low + 1);
    return List.of(low, middle, nextTone(middle + 1));
  }

  private int nextTone(int pitch) {
    return IntStream.range(pitch, pitch + 12).filter(this::contains).findFirst().orElseThrow();
  }

  private static double voicingCost(List<Integer> from, List<Integer> to) {
    double centreCost = 0.4 * Math.abs(to.get(1) - CENTRE_PITCH);
    return centreCost
        + IntStream.range(0, 3).map(voice -> Math.abs(to.get(voice) - from.get(voice))).sum();
  }
}
