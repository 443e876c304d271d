/** The pages of films, songs, people, places and themes, and their indexes. */
@NullMarked
package needledrop.web.site.item;

import org.jspecify.annotations.NullMarked;
