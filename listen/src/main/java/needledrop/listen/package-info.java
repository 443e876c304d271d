/** Audio fingerprinting: detects which song plays when in footage. */
@NullMarked
package needledrop.listen;

import org.jspecify.annotations.NullMarked;
