package needledrop.journal.search;

/**
 * A piece of the title or excerpt of a search result, with whether it is highlighted as matching
 * the query.
 */
public record Fragment(String text, boolean highlighted) {}
