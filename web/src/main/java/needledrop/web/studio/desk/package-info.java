/** What every room of the studio works on and with: its frame, what is said in it, its workshop. */
@NullMarked
package needledrop.web.studio.desk;

import org.jspecify.annotations.NullMarked;
