@NullMarked
package needledrop.journal.image;

import org.jspecify.annotations.NullMarked;
