package needledrop.journal.syndication;

import java.time.Instant;
import java.util.List;

/**
 * A feed before it is written in one of its formats.
 *
 * @param id permanent id of the feed itself
 * @param since the date of the feed while it has no items
 * @param feedUrl where this feed is found
 * @param pageUrl what it is the feed of
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

  /** The same, dated from another moment while it has no items. */
  FeedDocument since(Instant moment) {
    return new FeedDocument(id, moment, title, description, language, feedUrl, pageUrl, items);
  }

  /** When the newest of it was written, or changed. */
  Instant updated() {
    return items.stream().map(FeedItem::updated).max(Instant::compareTo).orElse(since);
  }
}
