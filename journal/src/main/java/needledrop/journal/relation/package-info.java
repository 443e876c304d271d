/** An entry with all that belongs to it, and what else the journal has to do with it. */
@NullMarked
package needledrop.journal.relation;

import org.jspecify.annotations.NullMarked;
