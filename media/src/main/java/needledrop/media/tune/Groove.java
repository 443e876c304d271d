package needledrop.media.tune;

/** How a tune moves: its tempo, where the bass and the drums put their weight. */
public enum Groove {
  /** A night ride: half-time drums, long notes. */
  GLIDING(94, "x..x..x.x..x..x.", "x.........x.....", "x.x.x.x.x.x.x.x."),
  /** A training run: steady eighths, kick on every beat. */
  DRIVING(118, "x.x.x.x.x.x.x.x.", "x...x...x...x...", "x.x.x.x.x.x.x.x."),
  /** The last round: galloping bass, hats on every sixteenth. */
  RACING(150, "x.xxx.xxx.xxx.xx", "x.....x.x.....x.", "xxxxxxxxxxxxxxxx");

  private final int bpm;
  private final String bass;
  private final String kick;
  private final String hats;

  Groove(int tempo, String bass, String kick, String hats) {
    this.bpm = tempo;
    this.bass = bass;
    this.kick = kick;
    this.hats = hats;
  }

  /** Beats a minute, which a tune may miss by two. */
  public int bpm() {
    return bpm;
  }

  boolean hasBassAt(int sixteenth) {
    return bass.charAt(sixteenth) == 'x';
  }

  boolean hasKickAt(int sixteenth) {
    return kick.charAt(sixteenth) == 'x';
  }

  boolean hasHatAt(int sixteenth) {
    return hats.charAt(sixteenth) == 'x';
  }
}
