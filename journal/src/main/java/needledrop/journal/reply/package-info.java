/** Replies of readers: posting, editing, moderation and the spam filter. */
@NullMarked
package needledrop.journal.reply;

import org.jspecify.annotations.NullMarked;
