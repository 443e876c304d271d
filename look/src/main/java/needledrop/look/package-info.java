/** Shot detection and storyboards. */
@NullMarked
package needledrop.look;

import org.jspecify.annotations.NullMarked;
