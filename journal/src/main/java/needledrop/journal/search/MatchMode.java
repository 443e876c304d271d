package needledrop.journal.search;

/**
 * How strictly an index document must match a search query, from all terms as typed to half of the
 * terms.
 */
enum MatchMode {
  /** All terms as typed; the last one may be the beginning of a longer word in a title. */
  EXACT,
  /** All terms; those that the index does not contain are replaced by similar ones. */
  FUZZY_IF_UNKNOWN,
  /** All terms or similar ones. */
  FUZZY,
  /** Half of the terms; those that the index does not contain are replaced by similar ones. */
  PARTIAL;

  /**
   * Whether similar terms match, too.
   *
   * @param known whether the index contains the term
   */
  boolean allowsSimilarTerms(boolean known) {
    return switch (this) {
      case EXACT -> false;
      case FUZZY_IF_UNKNOWN, PARTIAL -> !known;
      case FUZZY -> true;
    };
  }

  /** Returns how many of some terms a document must contain. */
  int minTerms(int terms) {
    return this == PARTIAL ? (terms + 1) / 2 : terms;
  }
}
