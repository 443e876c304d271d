/** Still images: uploads, the files created from them, and where they are shown. */
@NullMarked
package needledrop.journal.image;

import org.jspecify.annotations.NullMarked;
