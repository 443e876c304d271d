/** What is known about an item, put into words for its page. */
@NullMarked
package needledrop.catalog.detail;

import org.jspecify.annotations.NullMarked;
