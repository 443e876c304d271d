/** Signing in to the studio and out of it. */
@NullMarked
package needledrop.web.studio.entrance;

import org.jspecify.annotations.NullMarked;
