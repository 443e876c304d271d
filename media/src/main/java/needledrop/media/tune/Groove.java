package needledrop.media.tune;

/**
 * The rhythm of a generated song: tempo, and the sixteenth notes on which bass, kick and hi-hat
 * play.
 */
public enum Groove {
  /** Half-time drums and long notes. */
  GLIDING(94, "x..x..x.x..x..x.", "x.........x.....", "x.x.x.x.x.x.x.x."),
  /** Steady eighth notes, with a kick on every beat. */
  DRIVING(118, "x.x.x.x.x.x.x.x.", "x...x...x...x...", "x.x.x.x.x.x.x.x."),
  /** Galloping bass, with a hi-hat on every sixteenth. */
  RACING(150, "x.xxx.xxx.xxx.xx", "x.....x.x.....x.", "xxxxxxxxxxxxxxxx");

  private final int bpm;
  private final String bass;
  private final String kick;
  private final String hats;

  Groove(int bpm, String bass, String kick, String hats) {
    this.bpm = bpm;
    this.bass = bass;
    this.kick = kick;
    this.hats = hats;
  }

  /** Returns the nominal tempo in beats per minute; a song may differ from it by two. */
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
