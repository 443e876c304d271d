@NullMarked
package needledrop.journal.reply;

import org.jspecify.annotations.NullMarked;
