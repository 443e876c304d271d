/** Generates videos of drawn scenes, for the sample content and for tests. */
@NullMarked
package needledrop.media.scenery;

import org.jspecify.annotations.NullMarked;
