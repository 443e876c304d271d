/** The journal as everybody sees it. */
@NullMarked
package needledrop.web.site;

import org.jspecify.annotations.NullMarked;
