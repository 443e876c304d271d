/** The needledrop command, and the one file that puts the program together. */
@NullMarked
package needledrop.cli;

import org.jspecify.annotations.NullMarked;
