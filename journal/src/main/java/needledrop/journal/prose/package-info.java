/** What people write, in Markdown, made into HTML that harms nobody who reads it. */
@NullMarked
package needledrop.journal.prose;

import org.jspecify.annotations.NullMarked;
