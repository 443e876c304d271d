/** The layout, metadata and formats that all public pages share. */
@NullMarked
package needledrop.web.site.page;

import org.jspecify.annotations.NullMarked;
