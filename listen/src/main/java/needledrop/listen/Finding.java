package needledrop.listen;

/**
 * A stretch of footage in which a song was verified.
 *
 * @param fromFrame first frame of the stretch
 * @param toFrame one past the last
 * @param evidence how much likelier the sound is with the song than without, in nepers
 */
record Finding(int song, Alignment alignment, int fromFrame, int toFrame, double evidence) {
  /** A song that is drowned for at most so many frames went on all the while; 6 s. */
  private static final int LONGEST_GAP = 375;

  boolean goesOnIn(Finding next) {
    return song == next.song
        && alignment.equals(next.alignment)
        && next.fromFrame >= toFrame
        && next.fromFrame - toFrame <= LONGEST_GAP;
  }

  /** This and a later finding as one, with what lies between them. */
  Finding until(Finding later) {
    return new Finding(song, alignment, fromFrame, later.toFrame, evidence + later.evidence);
  }

  int overlap(Finding other) {
    return Math.max(0, Math.min(toFrame, other.toFrame) - Math.max(fromFrame, other.fromFrame));
  }

  int frames() {
    return toFrame - fromFrame;
  }
}
