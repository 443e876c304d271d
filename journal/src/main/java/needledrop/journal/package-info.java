/** The entry point of the journal module, and the view of it that readers have. */
@NullMarked
package needledrop.journal;

import org.jspecify.annotations.NullMarked;
