/** Finding: an index of all that can be found, kept current, and the questions put to it. */
@NullMarked
package needledrop.journal.search;

import org.jspecify.annotations.NullMarked;
