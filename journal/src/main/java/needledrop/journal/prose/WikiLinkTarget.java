package needledrop.journal.prose;

/** The target of a {@code [[Name]]}: the name as spelled on its page, and the page's path. */
public record WikiLinkTarget(String name, String path) {}
