/** Entries as lists show them. */
@NullMarked
package needledrop.web.site.teaser;

import org.jspecify.annotations.NullMarked;
