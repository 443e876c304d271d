/** What programs read: feeds and site maps. */
@NullMarked
package needledrop.web.site.feed;

import org.jspecify.annotations.NullMarked;
