/** The player of a clip with its cues. */
@NullMarked
package needledrop.web.site.player;

import org.jspecify.annotations.NullMarked;
