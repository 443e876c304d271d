package needledrop.journal.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import needledrop.store.Database;
import needledrop.store.Row;

/**
 * The permanent id of the journal's feeds. It is stored, so that a new public address or a renamed
 * page does not make a feed reader take a known feed for a new one.
 *
 * @param id of the feed of all entries: a URI
 * @param since when the journal got it: the date of a feed that has nothing else to date it by
 */
public record FeedIdentity(String id, Instant since) {

  public static FeedIdentity of(Database database) {
    return database.read(handle ->
        handle
            .createQuery("SELECT name, since FROM feed_identity")
            .map(Row.mapper(row -> new FeedIdentity(row.text("name"), row.instant("since"))))
            .one());
  }

  /** The id of another feed of this journal, made from what it is the feed of. */
  String of(String what) {
    return derived(id, what);
  }

  /** The id of a feed that belongs to something with a permanent id, such as an entry. */
  static String derived(String id, String what) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes((id + " " + what).getBytes(UTF_8));
  }
}
