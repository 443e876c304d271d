package needledrop.journal.editor;

import java.time.Instant;
import needledrop.journal.entry.EntryContent;

/**
 * An entry as one save left it.
 *
 * @param version of the entry
 * @param author the name of who saved it
 */
public record Revision(int version, EntryContent content, String author, Instant saved) {}
