/** Still pictures as far as their first bytes tell. */
@NullMarked
package needledrop.media.image;

import org.jspecify.annotations.NullMarked;
