package needledrop.journal.prose;

/** Where a {@code [[Name]]} leads: the name as its page writes it, and the page's path. */
public record WikiLinkTarget(String name, String path) {}
