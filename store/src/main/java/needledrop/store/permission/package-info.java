/** Permissions of files: everything in a home can be read only by its owner. */
@NullMarked
package needledrop.store.permission;

import org.jspecify.annotations.NullMarked;
