@NullMarked
package needledrop.journal.syndication;

import org.jspecify.annotations.NullMarked;
