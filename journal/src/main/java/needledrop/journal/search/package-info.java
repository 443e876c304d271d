/** Full-text search: the index, how it is kept up to date, and queries. */
@NullMarked
package needledrop.journal.search;

import org.jspecify.annotations.NullMarked;
