@NullMarked
package needledrop.catalog.value;

import org.jspecify.annotations.NullMarked;
