/** The journal as a whole: its settings, and what it looks for. */
@NullMarked
package needledrop.journal;

import org.jspecify.annotations.NullMarked;
