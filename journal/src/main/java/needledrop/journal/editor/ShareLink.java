package needledrop.journal.editor;

import java.time.Instant;

/** A secret link that shows one draft. */
public record ShareLink(long id, Instant created, Instant expires) {}
