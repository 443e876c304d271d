/** Generates songs, for the sample content and for tests. */
@NullMarked
package needledrop.media.tune;

import org.jspecify.annotations.NullMarked;
