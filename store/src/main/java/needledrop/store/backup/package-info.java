/** A journal in one file: made while it runs, put back into an empty folder. */
@NullMarked
package needledrop.store.backup;

import org.jspecify.annotations.NullMarked;
