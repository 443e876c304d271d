/** Feeds, the sitemap and robots.txt. */
@NullMarked
package needledrop.web.site.feed;

import org.jspecify.annotations.NullMarked;
