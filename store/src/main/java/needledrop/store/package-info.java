/** The database and the files of a journal. */
@NullMarked
package needledrop.store;

import org.jspecify.annotations.NullMarked;
