/** Films, songs, people, places, and the facts about them with their sources. */
@NullMarked
package needledrop.catalog;

import org.jspecify.annotations.NullMarked;
