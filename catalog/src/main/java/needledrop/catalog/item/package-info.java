/** Items: films, songs, albums, people, places and sagas, and their external identifiers. */
@NullMarked
package needledrop.catalog.item;

import org.jspecify.annotations.NullMarked;
