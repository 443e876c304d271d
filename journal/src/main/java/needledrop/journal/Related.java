package needledrop.journal;

/** Something to go on to from an entry, and why. */
public record Related(String name, String path, String reason) {}
