package needledrop.web.site.entry;

import gg.jte.Content;

/**
 * One rendered page of the replies to an entry, the same for every reader.
 *
 * @param replyCount the number of replies on all pages
 * @param jsonLd JSON-LD of the entry with all replies
 */
public record CachedReplyPage(ReplyPage page, int replyCount, Content html, String jsonLd) {}
