/**
 * External links of entries: the HTTP client for other hosts, link checks, and thumbnails of
 * videos.
 */
@NullMarked
package needledrop.journal.link;

import org.jspecify.annotations.NullMarked;
