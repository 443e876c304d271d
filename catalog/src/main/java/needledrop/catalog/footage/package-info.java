/** Footage: what was brought in, its pictures' shots, and what browsers can play of it. */
@NullMarked
package needledrop.catalog.footage;

import org.jspecify.annotations.NullMarked;
