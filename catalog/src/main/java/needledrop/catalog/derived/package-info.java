/** Statements derived from facts by rules. They are computed on request and not stored. */
@NullMarked
package needledrop.catalog.derived;

import org.jspecify.annotations.NullMarked;
