/** Letters: who is told of what, when it is due, and the way to the server that takes them. */
@NullMarked
package needledrop.journal.mail;

import org.jspecify.annotations.NullMarked;
