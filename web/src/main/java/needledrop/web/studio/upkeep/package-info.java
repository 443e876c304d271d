/** Screens that fill the items of the catalog from what others know, and make two of them one. */
@NullMarked
package needledrop.web.studio.upkeep;

import org.jspecify.annotations.NullMarked;
