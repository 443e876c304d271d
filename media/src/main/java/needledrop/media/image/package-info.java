/** Reads the headers of still images (JPEG, PNG, WebP) without decoding them. */
@NullMarked
package needledrop.media.image;

import org.jspecify.annotations.NullMarked;
