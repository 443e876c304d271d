/** Uploads that are not complete: kept by offset, so that a broken one resumes. */
@NullMarked
package needledrop.store.upload;

import org.jspecify.annotations.NullMarked;
