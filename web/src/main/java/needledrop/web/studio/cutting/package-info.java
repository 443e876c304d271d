/** The cutting table, on which clips are put together. */
@NullMarked
package needledrop.web.studio.cutting;

import org.jspecify.annotations.NullMarked;
