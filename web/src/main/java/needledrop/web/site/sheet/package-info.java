/** What every public page is printed on and drawn from. */
@NullMarked
package needledrop.web.site.sheet;

import org.jspecify.annotations.NullMarked;
