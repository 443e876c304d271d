/**
 * Media files: song files and their tags, watched folders, and the processing status of each file.
 */
@NullMarked
package needledrop.catalog.file;

import org.jspecify.annotations.NullMarked;
