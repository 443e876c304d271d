package needledrop.journal.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;

/**
 * Remembers in which browsers a member signed in before, so that failed sign-ins there count
 * separately from those of strangers. Each browser has its own token, which gives no access; only
 * hashes of tokens are stored.
 */
public final class KnownDevices {
  /** A browser that was not used to sign in for this time is forgotten. */
  public static final Duration LIFETIME = Duration.ofDays(180);

  static final int MAX_PER_MEMBER = 20;

  private final Database database;
  private final InstantSource clock;

  public KnownDevices(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns a token for a browser in which this member has just signed in. */
  public String add(MemberId member) {
    Token token = Token.generate();
    Instant now = clock.instant();
    database.writeUnseen(handle -> {
      handle.execute(
          "DELETE FROM known_device WHERE since <= ?", now.minus(LIFETIME).toEpochMilli());
      handle.execute(
          "INSERT INTO known_device (member, hash, since) VALUES (?, ?, ?)",
          member.value(),
          token.hash(),
          now.toEpochMilli());
      return handle.execute(
          """
          DELETE FROM known_device WHERE member = ? AND id NOT IN (
            SELECT id FROM known_device WHERE member = ? ORDER BY id DESC LIMIT ?)
          """,
          member.value(),
          member.value(),
          MAX_PER_MEMBER);
    });
    return token.text();
  }

  /** Returns the id of the browser with this token of this member, or empty. */
  public OptionalLong find(MemberId member, String token) {
    return database
        .read(handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM known_device
                    WHERE member = :member AND hash = :hash AND since > :oldest
                    """)
                .bind("member", member.value())
                .bind("hash", new Token(token).hash())
                .bind("oldest", clock.instant().minus(LIFETIME).toEpochMilli())
                .mapTo(Long.class)
                .findOne())
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Forgets all browsers of a member, for example after the password was reset by a link. */
  public void deleteAll(MemberId member) {
    database.writeUnseen(
        handle -> handle.execute("DELETE FROM known_device WHERE member = ?", member.value()));
  }
}
