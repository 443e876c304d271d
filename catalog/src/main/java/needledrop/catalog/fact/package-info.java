/** Facts about items: one record for each kind, its declaration, and its storage. */
@NullMarked
package needledrop.catalog.fact;

import org.jspecify.annotations.NullMarked;
