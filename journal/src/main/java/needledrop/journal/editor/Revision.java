package needledrop.journal.editor;

import java.time.Instant;
import needledrop.journal.entry.EntryContent;

/**
 * A stored version of an entry's content, with the member who saved it and the time.
 *
 * @param version of the entry
 * @param author the name of the member who saved it
 */
public record Revision(int version, EntryContent content, String author, Instant saved) {}
