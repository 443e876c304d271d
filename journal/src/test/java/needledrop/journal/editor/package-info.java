@NullMarked
package needledrop.journal.editor;

import org.jspecify.annotations.NullMarked;
