/** Which song plays when. */
@NullMarked
package needledrop.listen;

import org.jspecify.annotations.NullMarked;
