/** Statements that follow from facts, and fall with them. */
@NullMarked
package needledrop.catalog.derived;

import org.jspecify.annotations.NullMarked;
