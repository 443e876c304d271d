/** The screens of the clips that are made: their cue sheets and captions. */
@NullMarked
package needledrop.web.studio.clips;

import org.jspecify.annotations.NullMarked;
