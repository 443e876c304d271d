/** The layout, metadata and formats that all public pages share. */
@NullMarked
package needledrop.web.site.sheet;

import org.jspecify.annotations.NullMarked;
