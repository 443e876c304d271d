package needledrop.media.tune;

import java.util.List;

/**
 * A section of a generated song, such as verse or chorus, with its length in bars and the
 * instruments that play in it; declared in playing order.
 */
enum SongSection {
  INTRO(4),
  VERSE(8),
  PRE_CHORUS(4),
  CHORUS(8),
  BRIDGE(4),
  LAST_CHORUS(8),
  OUTRO(2);

  /** All sections in playing order. */
  static final List<SongSection> ORDER = List.of(values());

  private final int bars;

  SongSection(int bars) {
    this.bars = bars;
  }

  int bars() {
    return bars;
  }

  boolean isChorus() {
    return this == CHORUS || this == LAST_CHORUS;
  }

  boolean hasDrums() {
    return this != INTRO && this != BRIDGE && this != OUTRO;
  }

  boolean hasBass() {
    return this != INTRO && this != OUTRO;
  }

  boolean hasArpeggio() {
    return !isChorus() && this != OUTRO;
  }

  /**
   * Returns the transposition in semitones: the last chorus and the outro are a whole tone higher.
   */
  int transposition() {
    return this == LAST_CHORUS || this == OUTRO ? 2 : 0;
  }
}
