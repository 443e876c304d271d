/** Clips and pictures as files, and who may have those of a draft. */
@NullMarked
package needledrop.web.site.file;

import org.jspecify.annotations.NullMarked;
