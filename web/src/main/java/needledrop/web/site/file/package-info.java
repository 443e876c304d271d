/** The files of clips and images, and the access to those of drafts. */
@NullMarked
package needledrop.web.site.file;

import org.jspecify.annotations.NullMarked;
