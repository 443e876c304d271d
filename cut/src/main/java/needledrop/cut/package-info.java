/** Making a clip: beats, edit, timeline, render. */
@NullMarked
package needledrop.cut;

import org.jspecify.annotations.NullMarked;
