/** The forms by which readers write and edit replies. */
@NullMarked
package needledrop.web.site.reply;

import org.jspecify.annotations.NullMarked;
