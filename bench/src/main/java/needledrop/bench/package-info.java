/** What the program costs, measured beside a named reference in the same run. */
@NullMarked
package needledrop.bench;

import org.jspecify.annotations.NullMarked;
