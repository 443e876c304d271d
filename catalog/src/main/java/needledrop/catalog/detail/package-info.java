/** Formats facts and derived statements for the page of an item. */
@NullMarked
package needledrop.catalog.detail;

import org.jspecify.annotations.NullMarked;
