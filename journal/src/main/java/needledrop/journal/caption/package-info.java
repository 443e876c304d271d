/** What is said and sung in a clip, for who does not hear it. */
@NullMarked
package needledrop.journal.caption;

import org.jspecify.annotations.NullMarked;
