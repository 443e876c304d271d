@NullMarked
package needledrop.journal.search;

import org.jspecify.annotations.NullMarked;
