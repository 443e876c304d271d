@NullMarked
package needledrop.journal.prose;

import org.jspecify.annotations.NullMarked;
