/** Entries with everything they refer to, and related entries and films. */
@NullMarked
package needledrop.journal.relation;

import org.jspecify.annotations.NullMarked;
