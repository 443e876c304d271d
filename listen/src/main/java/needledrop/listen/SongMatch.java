package needledrop.listen;

/**
 * A verified match of a song: the range of footage frames in which it plays, with the alignment of
 * song and footage.
 *
 * @param song index of the song
 * @param fromFrame first footage frame
 * @param toFrame one past the last footage frame
 * @param evidence log-likelihood ratio of the song playing against not playing, in nats
 */
record SongMatch(int song, Alignment alignment, int fromFrame, int toFrame, double evidence) {
  /**
   * The maximum gap between two matches that are merged, because the song was only inaudible; 6 s.
   */
  private static final int MAX_GAP_FRAMES = 375;

  /** Returns whether the next match continues this one with the same alignment. */
  boolean isContinuedBy(SongMatch next) {
    return song == next.song
        && alignment.equals(next.alignment)
        && next.fromFrame >= toFrame
        && next.fromFrame - toFrame <= MAX_GAP_FRAMES;
  }

  /** Returns this and a later match as one, including the gap between them. */
  SongMatch mergeWith(SongMatch later) {
    return new SongMatch(song, alignment, fromFrame, later.toFrame, evidence + later.evidence);
  }

  /** Returns the number of frames that both matches cover. */
  int overlapFrames(SongMatch other) {
    return Math.max(0, Math.min(toFrame, other.toFrame) - Math.max(fromFrame, other.fromFrame));
  }

  /** Returns the length in frames. */
  int frames() {
    return toFrame - fromFrame;
  }
}
