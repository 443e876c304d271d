/** A process shut in: what it may touch and use up, what it says, and how it ended. */
@NullMarked
package needledrop.media.process;

import org.jspecify.annotations.NullMarked;
