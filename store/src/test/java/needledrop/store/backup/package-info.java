@NullMarked
package needledrop.store.backup;

import org.jspecify.annotations.NullMarked;
