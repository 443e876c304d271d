@NullMarked
package needledrop.journal.writing;

import org.jspecify.annotations.NullMarked;
