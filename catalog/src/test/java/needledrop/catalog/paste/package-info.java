@NullMarked
package needledrop.catalog.paste;

import org.jspecify.annotations.NullMarked;
