/** A clip in its place on a page, and the lane of its cues. */
@NullMarked
package needledrop.web.site.player;

import org.jspecify.annotations.NullMarked;
