/** Where the studio's rooms are put together, so that no room and the studio know each other. */
@NullMarked
package needledrop.web.studio.rooms;

import org.jspecify.annotations.NullMarked;
