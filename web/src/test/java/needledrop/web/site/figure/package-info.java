@NullMarked
package needledrop.web.site.figure;

import org.jspecify.annotations.NullMarked;
