/** Footage: uploaded and scanned video files, their shots, and their playback in browsers. */
@NullMarked
package needledrop.catalog.footage;

import org.jspecify.annotations.NullMarked;
