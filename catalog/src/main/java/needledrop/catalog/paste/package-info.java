/**
 * Import of pasted text about an item: entities of Wikidata and MusicBrainz, cast lists, track
 * lists.
 */
@NullMarked
package needledrop.catalog.paste;

import org.jspecify.annotations.NullMarked;
