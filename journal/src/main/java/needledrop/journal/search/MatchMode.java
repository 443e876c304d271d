package needledrop.journal.search;

/** The ways in which a question is put to the index, the strictest first. */
enum MatchMode {
  /** Every word as typed; the last one may go on in a title. */
  EXACT,
  /** Every word; in place of those that stand nowhere, ones like them. */
  FUZZY_IF_UNKNOWN,
  /** Every word, or one like it. */
  FUZZY,
  /** Half of the words; in place of those that stand nowhere, ones like them. */
  PARTIAL;

  /** Whether words like one that was typed will do, too. */
  boolean allowsSimilarTerms(boolean known) {
    return switch (this) {
      case EXACT -> false;
      case FUZZY_IF_UNKNOWN, PARTIAL -> !known;
      case FUZZY -> true;
    };
  }

  /** How many of some words there have to be. */
  int minTerms(int words) {
    return this == PARTIAL ? (words + 1) / 2 : words;
  }
}
