@NullMarked
package needledrop.media.image;

import org.jspecify.annotations.NullMarked;
