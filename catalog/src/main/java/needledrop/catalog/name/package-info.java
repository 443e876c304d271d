/** Normalized names, slugs, visible text, and checks of constructor arguments. */
@NullMarked
package needledrop.catalog.name;

import org.jspecify.annotations.NullMarked;
