package needledrop.journal.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import needledrop.store.Database;
import needledrop.store.Row;

/**
 * The permanent id of the journal's feeds, stored so that feed readers recognize them after a new
 * public address or a renamed page.
 *
 * @param id of the feed of all entries: a URI
 * @param since when the journal got the id: the date of a feed without items
 */
public record FeedIdentity(String id, Instant since) {

  public static FeedIdentity of(Database database) {
    return database.read(handle ->
        handle
            .createQuery("SELECT name, since FROM feed_identity")
            .map(Row.mapper(row -> new FeedIdentity(row.text("name"), row.instant("since"))))
            .one());
  }

  /**
   * Returns the id of another feed of this journal.
   *
   * @param subject names the subject of the feed
   */
  String of(String subject) {
    return derived(id, subject);
  }

  /**
   * Returns the id of a feed that belongs to something with a permanent id, such as an entry.
   *
   * @param subject names the subject of the feed
   */
  static String derived(String id, String subject) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes((id + " " + subject).getBytes(UTF_8));
  }
}
