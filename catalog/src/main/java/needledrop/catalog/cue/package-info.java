/**
 * Cue sheets: which song plays when in a piece of footage or a clip, as detected and as reviewed.
 */
@NullMarked
package needledrop.catalog.cue;

import org.jspecify.annotations.NullMarked;
