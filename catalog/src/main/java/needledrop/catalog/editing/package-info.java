/** What people do to the catalog, its history, and what in it wants looking at. */
@NullMarked
package needledrop.catalog.editing;

import org.jspecify.annotations.NullMarked;
