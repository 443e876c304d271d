/** Teasers of entries for lists. */
@NullMarked
package needledrop.web.site.teaser;

import org.jspecify.annotations.NullMarked;
