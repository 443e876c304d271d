/** Files that come in: songs and their tags, watched folders, how far the work on each is. */
@NullMarked
package needledrop.catalog.file;

import org.jspecify.annotations.NullMarked;
