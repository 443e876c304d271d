/** Audio, video and files of both: the types that the other packages of this module share. */
@NullMarked
package needledrop.media;

import org.jspecify.annotations.NullMarked;
