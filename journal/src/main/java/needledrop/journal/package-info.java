/** Entries, clips, themes and replies: what the journal says and what readers answer. */
@NullMarked
package needledrop.journal;

import org.jspecify.annotations.NullMarked;
