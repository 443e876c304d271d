/** The pages of items and themes, and the lists of all of a kind. */
@NullMarked
package needledrop.web.site.item;

import org.jspecify.annotations.NullMarked;
