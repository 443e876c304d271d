/** The typed values of facts: dates, chart positions, coordinates. */
@NullMarked
package needledrop.catalog.value;

import org.jspecify.annotations.NullMarked;
