package needledrop.media.tune;

import java.util.List;

/** The parts of a tune in their order, and who plays in each. */
enum Part {
  INTRO(4),
  VERSE(8),
  LIFT(4),
  CHORUS(8),
  BREAK(4),
  LAST_CHORUS(8),
  ENDING(2);

  /** All parts, one after the other. */
  static final List<Part> ORDER = List.of(values());

  private final int bars;

  Part(int bars) {
    this.bars = bars;
  }

  int bars() {
    return bars;
  }

  boolean isChorus() {
    return this == CHORUS || this == LAST_CHORUS;
  }

  boolean hasDrums() {
    return this != INTRO && this != BREAK && this != ENDING;
  }

  boolean hasBass() {
    return this != INTRO && this != ENDING;
  }

  boolean hasArpeggio() {
    return !isChorus() && this != ENDING;
  }

  /** The oldest trick there is: all of it again, a whole tone up. */
  int lift() {
    return this == LAST_CHORUS || this == ENDING ? 2 : 0;
  }
}
