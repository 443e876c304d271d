/** The pages of clips, and what other sites need to embed them. */
@NullMarked
package needledrop.web.site.clip;

import org.jspecify.annotations.NullMarked;
