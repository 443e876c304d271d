/** Clips, their files and pictures, and what each was cut from. */
@NullMarked
package needledrop.journal.clip;

import org.jspecify.annotations.NullMarked;
