@NullMarked
package needledrop.journal.spam;

import org.jspecify.annotations.NullMarked;
