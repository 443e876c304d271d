package needledrop.listen;

/**
 * A stretch of footage in which a song was verified.
 *
 * @param fromFrame first frame of the stretch
 * @param toFrame one past the last
 * @param evidence how much likelier the sound is with the song than without, in nepers
 */
record SongMatch(int song, Alignment alignment, int fromFrame, int toFrame, double evidence) {
  /** A song that is drowned for at most so many frames went on all the while; 6 s. */
  private static final int MAX_GAP_FRAMES = 375;

  boolean isContinuedBy(SongMatch next) {
    return song == next.song
        && alignment.equals(next.alignment)
        && next.fromFrame >= toFrame
        && next.fromFrame - toFrame <= MAX_GAP_FRAMES;
  }

  /** This and a later finding as one, with what lies between them. */
  SongMatch mergeWith(SongMatch later) {
    return new SongMatch(song, alignment, fromFrame, later.toFrame, evidence + later.evidence);
  }

  int overlapFrames(SongMatch other) {
    return Math.max(0, Math.min(toFrame, other.toFrame) - Math.max(fromFrame, other.fromFrame));
  }

  int frames() {
    return toFrame - fromFrame;
  }
}
