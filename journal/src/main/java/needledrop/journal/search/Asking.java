package needledrop.journal.search;

/** The ways in which a question is put to the index, the strictest first. */
enum Asking {
  /** Every word as typed; the last one may go on in a title. */
  TO_THE_LETTER,
  /** Every word; in place of those that stand nowhere, ones like them. */
  MENDED,
  /** Every word, or one like it. */
  FORGIVING,
  /** Half of the words; in place of those that stand nowhere, ones like them. */
  IN_PART;

  /** Whether words like one that was typed will do, too. */
  boolean forgives(boolean known) {
    return switch (this) {
      case TO_THE_LETTER -> false;
      case MENDED, IN_PART -> !known;
      case FORGIVING -> true;
    };
  }

  /** How many of some words there have to be. */
  int least(int words) {
    return this == IN_PART ? (words + 1) / 2 : words;
  }
}
