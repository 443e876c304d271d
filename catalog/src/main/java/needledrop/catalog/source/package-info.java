/** The sources of facts. */
@NullMarked
package needledrop.catalog.source;

import org.jspecify.annotations.NullMarked;
