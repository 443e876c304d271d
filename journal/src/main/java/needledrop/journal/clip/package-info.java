/** Clips: drafts, edits, rendered files and still images. */
@NullMarked
package needledrop.journal.clip;

import org.jspecify.annotations.NullMarked;
