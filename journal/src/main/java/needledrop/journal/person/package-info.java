/** All that is kept about one e-mail address: to hand over, and to forget. */
@NullMarked
package needledrop.journal.person;

import org.jspecify.annotations.NullMarked;
