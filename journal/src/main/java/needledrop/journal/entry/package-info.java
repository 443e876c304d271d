/** What the journal says: entries, how they stand, and the themes they belong to. */
@NullMarked
package needledrop.journal.entry;

import org.jspecify.annotations.NullMarked;
