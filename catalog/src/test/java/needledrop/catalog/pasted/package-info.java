@NullMarked
package needledrop.catalog.pasted;

import org.jspecify.annotations.NullMarked;
