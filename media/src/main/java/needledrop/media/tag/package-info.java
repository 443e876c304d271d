/** Reads the ID3 tags of MP3 files where ffmpeg loses characters or values. */
@NullMarked
package needledrop.media.tag;

import org.jspecify.annotations.NullMarked;
