/** Songs that the program composes and plays itself, for the sample and for tests. */
@NullMarked
package needledrop.media.tune;

import org.jspecify.annotations.NullMarked;
