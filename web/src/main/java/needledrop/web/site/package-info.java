/** The public part of the web site. */
@NullMarked
package needledrop.web.site;

import org.jspecify.annotations.NullMarked;
