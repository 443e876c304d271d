/** The screens on which the owner looks after replies. */
@NullMarked
package needledrop.web.studio.replies;

import org.jspecify.annotations.NullMarked;
