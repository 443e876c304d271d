@NullMarked
package needledrop.journal.mail;

import org.jspecify.annotations.NullMarked;
