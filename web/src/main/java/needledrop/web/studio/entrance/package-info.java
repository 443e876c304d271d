/** The door of the studio: signing in and out. */
@NullMarked
package needledrop.web.studio.entrance;

import org.jspecify.annotations.NullMarked;
