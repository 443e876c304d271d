/** Entries, their status, and their themes. */
@NullMarked
package needledrop.journal.entry;

import org.jspecify.annotations.NullMarked;
