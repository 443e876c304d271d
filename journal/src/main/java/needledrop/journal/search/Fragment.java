package needledrop.journal.search;

/** A piece of text, highlighted if it matches the query. */
public record Fragment(String text, boolean highlighted) {}
