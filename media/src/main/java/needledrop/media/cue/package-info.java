/** Cue sheets: texts that name the songs of an album which is one file of sound. */
@NullMarked
package needledrop.media.cue;

import org.jspecify.annotations.NullMarked;
