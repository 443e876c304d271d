package needledrop.journal.search;

/** The names of the fields in the search index. */
final class IndexFields {
  /** The table and id of the row. */
  static final String ROW = "row";

  static final String TITLE = "title";

  /** The whole title as one term. */
  static final String EXACT_TITLE = "whole";

  static final String TEXT = "text";

  /** The text of replies, which has a lower weight. */
  static final String REPLY_TEXT = "talk";

  /**
   * All terms of title, text and reply, without frequencies and positions: the field for matching.
   */
  static final String ALL_TEXT = "words";

  static final String KIND = "kind";
  static final String THEME = "theme";
  static final String FILM = "film";
  static final String YEAR = "year";

  private IndexFields() {}
}
