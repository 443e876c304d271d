/**
 * Translations of the interface, and formatting of catalog values, in the language of the journal.
 */
@NullMarked
package needledrop.web.language;

import org.jspecify.annotations.NullMarked;
