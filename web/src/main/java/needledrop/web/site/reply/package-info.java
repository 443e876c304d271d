/** The forms of readers: a reply, and the minutes in which it can be changed. */
@NullMarked
package needledrop.web.site.reply;

import org.jspecify.annotations.NullMarked;
