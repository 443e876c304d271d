/** Strips of shots, each with its picture. */
@NullMarked
package needledrop.web.studio.shots;

import org.jspecify.annotations.NullMarked;
