/** The first screen of the studio. */
@NullMarked
package needledrop.web.studio.home;

import org.jspecify.annotations.NullMarked;
