package needledrop.journal.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed: an entry or a reply.
 *
 * @param id permanent id, independent of the address
 * @param summary in plain text
 * @param html the full content
 */
record FeedItem(
    String id,
    String link,
    String title,
    String author,
    Instant published,
    Instant updated,
    @Nullable String summary,
    String html,
    List<String> tags,
    @Nullable Discussion discussion,
    @Nullable InReplyTo inReplyTo,
    List<Video> videos) {

  /** The replies to an entry: the addresses of the page and of their feed, and their number. */
  record Discussion(String page, String feed, int replies) {}

  /** The entry that a reply belongs to. */
  record InReplyTo(String id, String link) {}

  /**
   * A clip that can be played.
   *
   * @param bytes its file size; 0 if unknown
   */
  record Video(
      String address,
      String type,
      long bytes,
      String poster,
      String title,
      long seconds,
      int width,
      int height) {}
}
