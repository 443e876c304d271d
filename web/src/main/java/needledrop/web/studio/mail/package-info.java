/** The screen on which the owner sets up who takes the journal's letters. */
@NullMarked
package needledrop.web.studio.mail;

import org.jspecify.annotations.NullMarked;
