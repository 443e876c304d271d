/** Where the journal's links to other hosts are looked after. */
@NullMarked
package needledrop.web.studio.links;

import org.jspecify.annotations.NullMarked;
