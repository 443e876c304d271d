/**
 * Translations of the interface, and formatting of catalog values, in the language of the journal.
 */
@NullMarked
package needledrop.web.words;

import org.jspecify.annotations.NullMarked;
