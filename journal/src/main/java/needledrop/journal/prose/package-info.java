/** Markdown: parsing, rendering as HTML, and sanitizing. */
@NullMarked
package needledrop.journal.prose;

import org.jspecify.annotations.NullMarked;
