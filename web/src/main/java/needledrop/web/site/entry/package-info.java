/** The pages of entries, with the replies under them. */
@NullMarked
package needledrop.web.site.entry;

import org.jspecify.annotations.NullMarked;
