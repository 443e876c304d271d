/** Probes, decodes and encodes media files with ffmpeg. No other package opens untrusted media. */
@NullMarked
package needledrop.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
