@NullMarked
package needledrop.web.language;

import org.jspecify.annotations.NullMarked;
