/** What is stated about items: facts, how sure their dates are, and who says so. */
@NullMarked
package needledrop.catalog.fact;

import org.jspecify.annotations.NullMarked;
