/** How the fixed words of pages, and facts, are said in the journal's language. */
@NullMarked
package needledrop.web.words;

import org.jspecify.annotations.NullMarked;
