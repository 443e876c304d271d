/** Clips in the making, kept step by step. */
@NullMarked
package needledrop.web.studio.montage;

import org.jspecify.annotations.NullMarked;
