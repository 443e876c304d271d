package needledrop.journal.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a feed: an entry, or a reply to one.
 *
 * @param id a name that lasts, whatever the address becomes
 * @param summary in plain text
 * @param html all of it
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

  /** The conversation under an entry: where it stands, and where it is a feed. */
  record Discussion(String page, String feed, int replies) {}

  /** What a reply answers. */
  record InReplyTo(String id, String link) {}

  /**
   * A clip that can be played.
   *
   * @param bytes its size as a file; 0 if that is not known
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
