/** The screens on which items of the catalog and the facts about them are written down. */
@NullMarked
package needledrop.web.studio.catalog;

import org.jspecify.annotations.NullMarked;
