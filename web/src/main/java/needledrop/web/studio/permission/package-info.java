/** What the signed-in member may see and change in the studio. */
@NullMarked
package needledrop.web.studio.permission;

import org.jspecify.annotations.NullMarked;
