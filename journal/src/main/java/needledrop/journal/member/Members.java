package needledrop.journal.member;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import needledrop.catalog.name.VisibleText;
import needledrop.message.InvalidInputException;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.QueryCache;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds, adds and changes members. A new journal has an owner without a password, so nobody can
 * sign in as the owner.
 */
public final class Members {
  private static final int CACHE_SIZE = 100;
  private static final String DEFAULT_OWNER_NAME = "Owner";
  private static final MemberId NOBODY = new MemberId(0);
  private static final String NAME_TAKEN = "Another member has this name.";

  private final Database database;
  private final InstantSource clock;
  private final QueryCache<MemberId, Optional<Member>> queryCache;

  public Members(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.queryCache = new QueryCache<>(database, CACHE_SIZE);
  }

  /** The catalog items that members work on. */
  public MemberItems items() {
    return new MemberItems(database);
  }

  /** Returns the owner, creating one if there is none. */
  public Member owner() {
    return database
        .read(Members::owner)
        .orElseGet(() ->
            database.writeAndReturn(handle -> owner(handle).orElseGet(() -> addOwner(handle))));
  }

  private static Optional<Member> owner(Handle handle) {
    return handle
        .createQuery("SELECT * FROM member WHERE role = 'owner' ORDER BY id LIMIT 1")
        .map(Row.mapper(Members::member))
        .findOne();
  }

  private Member addOwner(Handle handle) {
    return add(handle, DEFAULT_OWNER_NAME, Role.OWNER, null);
  }

  /**
   * Adds a member.
   *
   * @throws InvalidInputException if the name or password is not allowed
   */
  Member add(String typed, Role role, Password password) {
    String name = VisibleText.of(typed);
    refuse(name.isEmpty(), "Please enter a name.");
    password
        .problem(name)
        .ifPresent(problem -> {
          throw new InvalidInputException(problem);
        });
    String hash = password.hash();
    return database.writeAndReturn(handle -> {
      refuse(isTaken(handle, NOBODY, name), NAME_TAKEN);
      return add(handle, name, role, hash);
    });
  }

  private Member add(Handle handle, String name, Role role, @Nullable String hash) {
    return handle
        .createQuery(
            """
            INSERT INTO member (name, folded, role, password, since)
            VALUES (:name, :folded, :role, :hash, :since)
            RETURNING *
            """)
        .bind("name", name)
        .bind("folded", fold(name))
        .bind("role", role.word())
        .bind("hash", hash)
        .bind("since", clock.instant().toEpochMilli())
        .map(Row.mapper(Members::member))
        .one();
  }

  public boolean ownerHasPassword() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM member WHERE role = 'owner' AND password IS NOT"
                    + " NULL)")
            .mapTo(Boolean.class)
            .one());
  }

  public Optional<Member> find(MemberId id) {
    return queryCache.get(id, () -> read(id));
  }

  private Optional<Member> read(MemberId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM member WHERE id = :id")
            .bind("id", id.value())
            .map(Row.mapper(Members::member))
            .findOne());
  }

  /** Returns all who may sign in, the owner first. */
  public List<Member> active() {
    return all().stream()
        .filter(member -> member.removedAt() == null)
        .sorted(Comparator.comparing(Member::role).thenComparing(Member::name))
        .toList();
  }

  /** Returns all members, including removed ones. */
  public List<Member> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM member ORDER BY name, id")
            .map(Row.mapper(Members::member))
            .list());
  }

  /** Changes the role of a member other than the owner. */
  public Member changeRole(MemberId id, Role role) {
    refuse(
        !Role.ASSIGNABLE.contains(role),
        "Only one member can own the journal. Transfer ownership instead.");
    return database.writeAndReturn(handle -> {
      refuse(isOwner(handle, id), "The owner must transfer ownership first.");
      return updateRole(handle, id, role);
    });
  }

  /** Makes another member the owner; the previous owner becomes an editor. */
  public void transferOwnership(MemberId newOwner) {
    database.write(handle -> {
      refuse(!isActive(handle, newOwner), "This person is no longer a member.");
      updateRole(handle, owner().id(), Role.EDITOR);
      updateRole(handle, newOwner, Role.OWNER);
    });
  }

  private static Member updateRole(Handle handle, MemberId id, Role role) {
    return handle
        .createQuery("UPDATE member SET role = :role WHERE id = :id RETURNING *")
        .bind("role", role.word())
        .bind("id", id.value())
        .map(Row.mapper(Members::member))
        .one();
  }

  /** Removes a member. Their entries remain, with their name. */
  public void remove(MemberId id) {
    database.write(handle -> {
      refuse(isOwner(handle, id), "The owner must transfer ownership first.");
      handle.execute("DELETE FROM sign_in WHERE member = ?", id.value());
      handle.execute("DELETE FROM invitation WHERE member = ?", id.value());
      handle.execute("DELETE FROM recovery_code WHERE member = ?", id.value());
      handle.execute("DELETE FROM known_device WHERE member = ?", id.value());
      handle.execute("DELETE FROM second_factor WHERE member = ?", id.value());
      handle.execute(
          "UPDATE member SET gone = ?, password = NULL WHERE id = ?",
          clock.instant().toEpochMilli(),
          id.value());
    });
  }

  private static boolean isOwner(Handle handle, MemberId id) {
    return owner(handle).filter(owner -> owner.id().equals(id)).isPresent();
  }

  private static boolean isActive(Handle handle, MemberId id) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM member WHERE id = :id AND password IS NOT NULL)")
        .bind("id", id.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** Returns the active member with this name. */
  public Optional<Member> findByName(String name) {
    return findCredentials(name).map(Credentials::member);
  }

  /**
   * Returns the member of this name if the password is theirs. Takes as long if it is not.
   *
   * @throws PasswordsBusyException if too many passwords are being hashed
   */
  public Optional<Member> authenticate(String name, Password password, PasswordQueue queue) {
    Optional<Credentials> credentials = findCredentials(name);
    boolean matches =
        credentials
            .map(found -> password.matches(found.hash(), queue))
            .orElseGet(() -> password.matchesDummy(queue));
    return credentials.map(Credentials::member).filter(member -> matches);
  }

  /** Whether this is the password of a signed-in member, who confirms an action with it. */
  public boolean isPasswordOf(Member member, Password password) {
    return authenticate(member.name(), password, PasswordQueue.KNOWN).isPresent();
  }

  private record Credentials(Member member, String hash) {}

  private Optional<Credentials> findCredentials(String name) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM member WHERE folded = :folded AND password IS NOT NULL")
            .bind("folded", fold(name))
            .map(Row.mapper(row -> new Credentials(member(row), row.text("password"))))
            .findOne());
  }

  /**
   * Changes the name and password of a member.
   *
   * @throws InvalidInputException if the name or password is not allowed
   */
  public Member update(MemberId id, String typed, Password password) {
    String name = VisibleText.of(typed);
    refuse(name.isEmpty(), "Please enter a name.");
    password
        .problem(name)
        .ifPresent(problem -> {
          throw new InvalidInputException(problem);
        });
    String hash = password.hash();
    return database.writeAndReturn(handle -> {
      refuse(isTaken(handle, id, name), NAME_TAKEN);
      AuthorSlugs slugsBefore = AuthorSlugs.of(all());
      Member updated = update(handle, id, name, hash);
      slugsBefore.saveFormer(handle, AuthorSlugs.of(all()));
      return updated;
    });
  }

  private static Member update(Handle handle, MemberId id, String name, String hash) {
    return handle
        .createQuery(
            """
            UPDATE member SET name = :name, folded = :folded, password = :hash
            WHERE id = :id
            RETURNING *
            """)
        .bind("name", name)
        .bind("folded", fold(name))
        .bind("hash", hash)
        .bind("id", id.value())
        .map(Row.mapper(Members::member))
        .one();
  }

  private static void refuse(boolean condition, String problem) {
    if (condition) {
      throw new InvalidInputException(problem);
    }
  }

  private static boolean isTaken(Handle handle, MemberId except, String name) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM member WHERE folded = :folded AND id <> :except)")
        .bind("folded", fold(name))
        .bind("except", except.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  static Member member(Row row) throws SQLException {
    return new Member(
        new MemberId(row.longValue("id")),
        row.text("name"),
        Role.of(row.text("role")),
        row.instant("since"),
        row.instantOrNull("gone"));
  }
}
