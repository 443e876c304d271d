/** Names: folded so that they compare, made into addresses, refused when blank. */
@NullMarked
package needledrop.catalog.name;

import org.jspecify.annotations.NullMarked;
