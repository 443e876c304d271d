@NullMarked
package needledrop.journal.link;

import org.jspecify.annotations.NullMarked;
