package needledrop.web.site.entry;

import gg.jte.Content;

/**
 * One leaf of the replies to an entry, the same for every reader, and drawn.
 *
 * @param replies how many there are on all leaves
 * @param data the entry's for search engines, with all replies, as JSON-LD
 */
public record Conversation(ReplyLeaf leaf, int replies, Content thread, String data) {}
