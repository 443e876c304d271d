/**
 * Backups: a whole journal in one file, made while the program runs, and restored into an empty
 * home.
 */
@NullMarked
package needledrop.store.backup;

import org.jspecify.annotations.NullMarked;
