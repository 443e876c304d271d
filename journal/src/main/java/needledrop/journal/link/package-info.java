/** Requests to other hosts: link checks and previews of videos. */
@NullMarked
package needledrop.journal.link;

import org.jspecify.annotations.NullMarked;
