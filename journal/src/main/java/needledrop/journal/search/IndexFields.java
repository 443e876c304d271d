package needledrop.journal.search;

/** The names of the fields in the index. */
final class IndexFields {
  /** The table and number of the row. */
  static final String ROW = "row";

  static final String TITLE = "title";

  /** The title as one word. */
  static final String EXACT_TITLE = "whole";

  static final String TEXT = "text";

  /** The words of readers, which count less. */
  static final String REPLY_TEXT = "talk";

  /** Every word of title, text and talk, without how often and where: to be found by. */
  static final String ALL_TEXT = "words";

  static final String KIND = "kind";
  static final String THEME = "theme";
  static final String FILM = "film";
  static final String YEAR = "year";

  private IndexFields() {}
}
