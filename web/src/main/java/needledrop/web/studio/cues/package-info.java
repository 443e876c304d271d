/** Cue sheets as tables that people correct. */
@NullMarked
package needledrop.web.studio.cues;

import org.jspecify.annotations.NullMarked;
