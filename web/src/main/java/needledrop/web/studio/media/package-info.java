/** The screens about footage and songs, and the upload of their files. */
@NullMarked
package needledrop.web.studio.media;

import org.jspecify.annotations.NullMarked;
