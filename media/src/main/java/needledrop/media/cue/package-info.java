/** Parses cue sheets, which list the tracks of an album that is stored as one audio file. */
@NullMarked
package needledrop.media.cue;

import org.jspecify.annotations.NullMarked;
