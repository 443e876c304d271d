/** Texts for people: templates with named values, rendered at output in the reader's language. */
@NullMarked
package needledrop.message;

import org.jspecify.annotations.NullMarked;
