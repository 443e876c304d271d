package needledrop.journal.syndication;

import java.time.Instant;
import java.util.List;

/**
 * The content of a feed, independent of its format (Atom, RSS or JSON).
 *
 * @param id permanent id of the feed itself
 * @param since the date of the feed while it has no items
 * @param feedUrl the address of the feed
 * @param pageUrl the address of the page that the feed is about
 */
record FeedDocument(
    String id,
    Instant since,
    String title,
    String description,
    String language,
    String feedUrl,
    String pageUrl,
    List<FeedItem> items) {
  static final String GENERATOR = "Needledrop";

  /** Returns the same feed with another date for when it has no items. */
  FeedDocument since(Instant date) {
    return new FeedDocument(id, date, title, description, language, feedUrl, pageUrl, items);
  }

  /** Returns when its newest item was published or changed. */
  Instant updated() {
    return items.stream().map(FeedItem::updated).max(Instant::compareTo).orElse(since);
  }
}
