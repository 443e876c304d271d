package needledrop.journal.editor;

import java.time.Instant;
import needledrop.journal.entry.EntryContent;

/**
 * The content of an entry after one save.
 *
 * @param version of the entry
 * @param author the name of the member who saved it
 */
public record Revision(int version, EntryContent content, String author, Instant saved) {}
