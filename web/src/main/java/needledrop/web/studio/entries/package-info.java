/** The editor of entries, and who may change which. */
@NullMarked
package needledrop.web.studio.entries;

import org.jspecify.annotations.NullMarked;
