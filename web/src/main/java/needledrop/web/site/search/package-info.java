/** The search page, the OpenSearch description, and the page of wishes. */
@NullMarked
package needledrop.web.site.search;

import org.jspecify.annotations.NullMarked;
