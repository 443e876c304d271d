@NullMarked
package needledrop.web.words;

import org.jspecify.annotations.NullMarked;
