/**
 * Machine-readable descriptions of the journal: feeds, sitemaps, structured data and link previews.
 */
@NullMarked
package needledrop.journal.syndication;

import org.jspecify.annotations.NullMarked;
