/**
 * The command line: the needledrop command and its subcommands, and the assembly of the program.
 */
@NullMarked
package needledrop.cli;

import org.jspecify.annotations.NullMarked;
