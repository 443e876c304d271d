package needledrop.journal.syndication;

import java.time.Instant;
import java.util.List;

/**
 * A feed before it is written in one of its formats.
 *
 * @param self where this feed is found
 * @param page what it is the feed of
 */
record FeedPaper(
    String title,
    String description,
    String language,
    String self,
    String page,
    List<FeedItem> items) {
  static final String GENERATOR = "Needledrop";

  /** When the newest of it was written. */
  Instant updated() {
    return items.stream().map(FeedItem::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
