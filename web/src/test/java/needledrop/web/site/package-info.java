@NullMarked
package needledrop.web.site;

import org.jspecify.annotations.NullMarked;
