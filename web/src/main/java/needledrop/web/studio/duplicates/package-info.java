/** Screens that find and merge duplicate items of the catalog. */
@NullMarked
package needledrop.web.studio.duplicates;

import org.jspecify.annotations.NullMarked;
