@NullMarked
package needledrop.journal.outside;

import org.jspecify.annotations.NullMarked;
