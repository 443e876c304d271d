/** Where the picture changes. */
@NullMarked
package needledrop.look;

import org.jspecify.annotations.NullMarked;
