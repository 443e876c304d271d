/** The settings of the journal. */
@NullMarked
package needledrop.journal.settings;

import org.jspecify.annotations.NullMarked;
