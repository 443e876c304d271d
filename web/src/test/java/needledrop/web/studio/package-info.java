@NullMarked
package needledrop.web.studio;

import org.jspecify.annotations.NullMarked;
