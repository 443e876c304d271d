/** The pages of entries and drafts, with their replies. */
@NullMarked
package needledrop.web.site.entry;

import org.jspecify.annotations.NullMarked;
