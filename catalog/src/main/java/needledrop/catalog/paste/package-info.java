/** What people paste to fill an item: entities of Wikidata and MusicBrainz, casts, tracks. */
@NullMarked
package needledrop.catalog.paste;

import org.jspecify.annotations.NullMarked;
