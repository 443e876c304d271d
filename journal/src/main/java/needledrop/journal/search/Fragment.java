package needledrop.journal.search;

/** A stretch of a text: marked where it is what was looked for. */
public record Fragment(String text, boolean highlighted) {}
