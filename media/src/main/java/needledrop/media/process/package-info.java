/** Runs ffmpeg processes in a sandbox with resource limits, and reports how they ended. */
@NullMarked
package needledrop.media.process;

import org.jspecify.annotations.NullMarked;
