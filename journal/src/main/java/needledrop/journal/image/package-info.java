/** The still pictures of the journal: which there are, and the files that readers get of them. */
@NullMarked
package needledrop.journal.image;

import org.jspecify.annotations.NullMarked;
