/** The clips' own pages, and what other sites show of them. */
@NullMarked
package needledrop.web.site.clip;

import org.jspecify.annotations.NullMarked;
