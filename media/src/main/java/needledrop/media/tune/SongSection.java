package needledrop.media.tune;

import java.util.List;

/** The parts of a tune in their order, and who plays in each. */
enum SongSection {
  INTRO(4),
  VERSE(8),
  PRE_CHORUS(4),
  CHORUS(8),
  BRIDGE(4),
  LAST_CHORUS(8),
  OUTRO(2);

  /** All parts, one after the other. */
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

  /** The oldest trick there is: all of it again, a whole tone up. */
  int transposition() {
    return this == LAST_CHORUS || this == OUTRO ? 2 : 0;
  }
}
