/** Where facts come from. */
@NullMarked
package needledrop.catalog.source;

import org.jspecify.annotations.NullMarked;
