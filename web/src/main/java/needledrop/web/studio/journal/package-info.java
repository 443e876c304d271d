/** How the journal is set up: its settings, its themes, and what it looks for. */
@NullMarked
package needledrop.web.studio.journal;

import org.jspecify.annotations.NullMarked;
