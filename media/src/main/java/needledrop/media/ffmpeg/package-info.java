/** The machine's ffmpeg: the only door to what strangers made. */
@NullMarked
package needledrop.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
