/** Moving pictures that the program draws itself, for the sample and for tests. */
@NullMarked
package needledrop.media.scenery;

import org.jspecify.annotations.NullMarked;
