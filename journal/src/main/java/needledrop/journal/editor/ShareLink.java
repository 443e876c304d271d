package needledrop.journal.editor;

import java.time.Instant;

/** A way to one draft for whoever was given it. */
public record ShareLink(long id, Instant created, Instant expires) {}
