/** Films, songs, albums, people, places and sagas, and the numbers others know them by. */
@NullMarked
package needledrop.catalog.item;

import org.jspecify.annotations.NullMarked;
