/** The studio: the signed-in half of the web site, where the journal is made. */
@NullMarked
package needledrop.web.studio;

import org.jspecify.annotations.NullMarked;
