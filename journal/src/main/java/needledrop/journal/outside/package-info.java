/** The one door to other hosts: what is asked of them, and what never is. */
@NullMarked
package needledrop.journal.outside;

import org.jspecify.annotations.NullMarked;
