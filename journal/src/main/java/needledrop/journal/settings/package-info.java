/** The settings of the journal, as its owner chose them. */
@NullMarked
package needledrop.journal.settings;

import org.jspecify.annotations.NullMarked;
