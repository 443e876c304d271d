/**
 * The whole program as a reader, an owner and a terminal user see it; and the rules of the house.
 */
@NullMarked
package needledrop.e2e;

import org.jspecify.annotations.NullMarked;
