/** Benchmarks, which compare the program with a reference in the same run. */
@NullMarked
package needledrop.bench;

import org.jspecify.annotations.NullMarked;
