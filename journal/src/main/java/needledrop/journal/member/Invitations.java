package needledrop.journal.member;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.message.InvalidInputException;
import needledrop.store.Database;
import needledrop.store.Ids;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Creates, finds and redeems the one-time links by which people become members or set a new
 * password.
 */
public final class Invitations {
  private static final Duration LIFETIME = Duration.ofDays(3);

  private final Database database;
  private final Members members;
  private final InstantSource clock;

  public Invitations(Database database, Members members, InstantSource clock) {
    this.database = database;
    this.members = members;
    this.clock = clock;
  }

  /** Returns the token of a new link that creates a member. Only its hash is stored. */
  public String invite(String name, Role role) {
    if (!Role.ASSIGNABLE.contains(role)) {
      throw new InvalidInputException("Owners cannot be invited.");
    }
    return insert(name.strip(), role, null);
  }

  /** Returns the token of a new link that resets a member's password. */
  public String invitePasswordReset(Member member) {
    return insert(member.name(), member.role(), member.id());
  }

  private String insert(String name, Role role, @Nullable MemberId member) {
    Token token = Token.generate();
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO invitation (hash, role, name, member, expires)
                VALUES (:hash, :role, :name, :member, :expires)
                """)
            .bind("hash", token.hash())
            .bind("role", role.word())
            .bind("name", name)
            .bind("member", Ids.numberOrNull(member))
            .bind("expires", clock.instant().plus(LIFETIME).toEpochMilli())
            .execute());
    return token.text();
  }

  /** Returns the invitations that have not expired. */
  public List<Invitation> valid() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM invitation WHERE expires > :now ORDER BY id")
            .bind("now", clock.instant().toEpochMilli())
            .map(Row.mapper(Invitations::invitation))
            .list());
  }

  /** Returns the invitation of this token, or empty if it has expired. */
  public Optional<Invitation> findValid(String token) {
    return database.read(handle -> findValid(handle, token));
  }

  private Optional<Invitation> findValid(Handle handle, String token) {
    return handle
        .createQuery("SELECT * FROM invitation WHERE hash = :hash AND expires > :now")
        .bind("hash", new Token(token).hash())
        .bind("now", clock.instant().toEpochMilli())
        .map(Row.mapper(Invitations::invitation))
        .findOne();
  }

  /**
   * Uses the token to create or change a member with this name and password.
   *
   * @return the member, or empty if the token has expired
   * @throws InvalidInputException if the name or password is not allowed; the token remains valid
   *     then
   */
  public Optional<Member> redeem(String token, String name, Password password) {
    if (findValid(token).isEmpty()) {
      return Optional.empty();
    }
    return database.writeAndReturn(handle ->
        findValid(handle, token)
            .map(invitation -> {
              revoke(invitation.id());
              MemberId existing = invitation.member();
              return existing == null
                  ? members.add(name, invitation.role(), password)
                  : members.update(existing, name, password);
            }));
  }

  public void revoke(long id) {
    database.writeUnseen(handle -> handle.execute("DELETE FROM invitation WHERE id = ?", id));
  }

  private static Invitation invitation(Row row) throws SQLException {
    return new Invitation(
        row.longValue("id"),
        Role.of(row.text("role")),
        row.text("name"),
        row.idOrNull("member", MemberId::new),
        row.instant("expires"));
  }
}
