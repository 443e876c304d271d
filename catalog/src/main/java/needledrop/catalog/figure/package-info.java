/** Facts as figures show them: positions in charts, places on a map, who scored a saga. */
@NullMarked
package needledrop.catalog.figure;

import org.jspecify.annotations.NullMarked;
