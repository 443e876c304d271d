/** Sound and picture as numbers: the only place that starts a process. */
@NullMarked
package needledrop.media;

import org.jspecify.annotations.NullMarked;
