/** Finding: the search page, what browsers learn of it, and what the journal looks for. */
@NullMarked
package needledrop.web.site.search;

import org.jspecify.annotations.NullMarked;
