/** Unfinished uploads, which can be resumed after an interruption. */
@NullMarked
package needledrop.store.upload;

import org.jspecify.annotations.NullMarked;
