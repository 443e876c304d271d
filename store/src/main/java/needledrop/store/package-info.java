/** The database and the files. */
@NullMarked
package needledrop.store;

import org.jspecify.annotations.NullMarked;
