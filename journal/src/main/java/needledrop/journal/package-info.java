/** The entry point of the journal module, and the restricted view for readers. */
@NullMarked
package needledrop.journal;

import org.jspecify.annotations.NullMarked;
