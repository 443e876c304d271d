/** Captions of clips: parsing, writing and storing them. */
@NullMarked
package needledrop.journal.caption;

import org.jspecify.annotations.NullMarked;
