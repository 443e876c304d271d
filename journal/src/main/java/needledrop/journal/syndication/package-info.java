/** What the journal tells programs: feeds, a site map, structured data, previews. */
@NullMarked
package needledrop.journal.syndication;

import org.jspecify.annotations.NullMarked;
