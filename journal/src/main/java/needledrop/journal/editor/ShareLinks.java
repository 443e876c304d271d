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

/**
 * Links that show drafts to people who are not signed in. Only hashes of their tokens are stored.
 */
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

  /** Returns a new token for this entry. It cannot be retrieved again. */
  public String issue(EntryId entry, Duration lifetime) {
    if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(MAX_LIFETIME) > 0) {
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
                .bind("expires", now.plus(lifetime).toEpochMilli())
                .execute());
    return token;
  }

  /**
   * Returns the entry of this token, or empty if the token has expired or the entry is in the bin.
   */
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

  /** Returns the valid links of this entry, newest first. */
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
