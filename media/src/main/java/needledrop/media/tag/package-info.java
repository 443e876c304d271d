/** The tags of MP3 files, read by their bytes where ffmpeg loses letters or values. */
@NullMarked
package needledrop.media.tag;

import org.jspecify.annotations.NullMarked;
