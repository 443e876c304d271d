@NullMarked
package needledrop.journal;

import org.jspecify.annotations.NullMarked;
