package needledrop.web.site.entry;

import gg.jte.Content;

/**
 * One leaf of the replies to an entry, the same for every reader, and drawn.
 *
 * @param replyCount how many there are on all leaves
 * @param jsonLd the entry's for search engines, with all replies, as JSON-LD
 */
public record CachedReplyPage(ReplyPage page, int replyCount, Content html, String jsonLd) {}
