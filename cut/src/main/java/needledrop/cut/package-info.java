/** Renders clips: beat tracking, edits, timelines, encoding and streaming. */
@NullMarked
package needledrop.cut;

import org.jspecify.annotations.NullMarked;
