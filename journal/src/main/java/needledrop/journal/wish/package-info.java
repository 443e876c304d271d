/** Wishes: scenes that readers would like to see, and the entries that answer them. */
@NullMarked
package needledrop.journal.wish;

import org.jspecify.annotations.NullMarked;
