/** The spam classifier: features, training and evaluation. */
@NullMarked
package needledrop.journal.spam;

import org.jspecify.annotations.NullMarked;
