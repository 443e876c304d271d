/**
 * Edits of the catalog with their history, merges of duplicate items, and detection of conflicts
 * and duplicates.
 */
@NullMarked
package needledrop.catalog.editing;

import org.jspecify.annotations.NullMarked;
