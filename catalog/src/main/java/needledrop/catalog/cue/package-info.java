/**
 * Which song plays when in a piece of footage or a clip: what was heard, and what people made of
 * it.
 */
@NullMarked
package needledrop.catalog.cue;

import org.jspecify.annotations.NullMarked;
