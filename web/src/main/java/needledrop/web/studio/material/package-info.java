/** The screens of footage and songs, and the ways by which files come in. */
@NullMarked
package needledrop.web.studio.material;

import org.jspecify.annotations.NullMarked;
