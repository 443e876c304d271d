package needledrop.journal.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Issues, checks and redeems the one-time link by which the owner of the journal sets a password.
 * The program prints the token of the link where only the owner can read it. The link works once,
 * within a day; a new link invalidates the one before.
 */
public final class OwnerLink {
  private static final Duration LIFETIME = Duration.ofDays(1);

  private final Database database;
  private final Members members;
  private final InstantSource clock;

  public OwnerLink(Database database, Members members, InstantSource clock) {
    this.database = database;
    this.members = members;
    this.clock = clock;
  }

  /** Returns a new token. Only its hash is stored. */
  public String issue() {
    Token token = Token.generate();
    database.write(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO owner_link (id, hash, expires) VALUES (1, :hash, :expires)
                ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, expires = excluded.expires
                """)
            .bind("hash", token.hash())
            .bind("expires", clock.instant().plus(LIFETIME).toEpochMilli())
            .execute());
    return token.text();
  }

  /** Whether this token exists and has not expired. */
  public boolean isValid(String token) {
    return database.read(handle -> isValid(handle, token));
  }

  /**
   * Uses the token to set the owner's name and password.
   *
   * @return the owner, or empty if the token has expired
   * @throws InvalidInputException if the name or password is not allowed; the token remains valid
   *     then
   */
  public Optional<Member> redeem(String token, String name, Password password) {
    if (!isValid(token)) {
      return Optional.empty();
    }
    return database.writeAndReturn(handle -> {
      if (!isValid(handle, token)) {
        return Optional.empty();
      }
      handle.execute("DELETE FROM owner_link");
      return Optional.of(members.update(members.owner().id(), name, password));
    });
  }

  private boolean isValid(Handle handle, String token) {
    byte[] given = new Token(token).hash().getBytes(UTF_8);
    return handle
        .createQuery("SELECT hash FROM owner_link WHERE expires > :now")
        .bind("now", clock.instant().toEpochMilli())
        .map(Row.mapper(row -> row.text("hash")))
        .findOne()
        .filter(stored -> MessageDigest.isEqual(stored.getBytes(UTF_8), given))
        .isPresent();
  }
}
