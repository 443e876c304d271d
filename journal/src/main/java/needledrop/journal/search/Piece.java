package needledrop.journal.search;

/** A stretch of a text: marked where it is what was looked for. */
public record Piece(String words, boolean marked) {}
