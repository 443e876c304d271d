@NullMarked
package needledrop.listen;

import org.jspecify.annotations.NullMarked;
