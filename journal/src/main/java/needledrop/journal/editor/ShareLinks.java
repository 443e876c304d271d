package needledrop.journal.editor;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import needledrop.message.InvalidInputException;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import needledrop.store.Row;
import needledrop.store.Sha256;

/** The links that show drafts to people who have not signed in. Only their hashes are kept. */
public final class ShareLinks {
  public static final Duration DEFAULT_LIFETIME = Duration.ofDays(7);
  private static final Duration MAX_LIFETIME = Duration.ofDays(90);
  private static final int TOKEN_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final InstantSource clock;

  public ShareLinks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new token for this entry; nobody can be told it again. */
  public String issue(EntryId entry, Duration life) {
    if (life.isNegative() || life.isZero() || life.compareTo(MAX_LIFETIME) > 0) {
      throw new InvalidInputException("Links can last from 1 to 90 days.");
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    int _ =
        database.writeUnseen(handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO share_link (entry, hash, made, expires)
                    VALUES (:entry, :hash, :now, :expires)
                    """)
                .bind("entry", entry.value())
                .bind("hash", Sha256.hex(token))
                .bind("now", now.toEpochMilli())
                .bind("expires", now.plus(life).toEpochMilli())
                .execute());
    return token;
  }

  /** The entry that this token opens, while it does; no link opens what lies in the bin. */
  public Optional<EntryId> findEntry(String token) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT share_link.entry FROM share_link JOIN entry ON entry.id = share_link.entry
                WHERE share_link.hash = :hash AND share_link.expires > :now
                  AND entry.standing <> 'binned'
                """)
            .bind("hash", Sha256.hex(token))
            .bind("now", clock.millis())
            .map(Row.mapper(row -> new EntryId(row.longValue("entry"))))
            .findOne());
  }

  /** Those that still open this entry, the newest first. */
  public List<ShareLink> of(EntryId entry) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM share_link WHERE entry = :entry AND expires > :now ORDER BY id DESC
                """)
            .bind("entry", entry.value())
            .bind("now", clock.millis())
            .map(
                Row.mapper(row ->
                    new ShareLink(
                        row.longValue("id"), row.instant("made"), row.instant("expires"))))
            .list());
  }

  /** From now on the link opens nothing. */
  public void revoke(EntryId entry, long id) {
    int _ =
        database.writeUnseen(handle ->
            handle
                .createUpdate("DELETE FROM share_link WHERE entry = :entry AND id = :id")
                .bind("entry", entry.value())
                .bind("id", id)
                .execute());
  }
}
