/** What readers answer, and what becomes of it. */
@NullMarked
package needledrop.journal.reply;

import org.jspecify.annotations.NullMarked;
