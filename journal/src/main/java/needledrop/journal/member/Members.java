package needledrop.journal.member;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** Those who may sign in. A fresh journal has an owner without a password, whom nobody can be. */
public final class Members {
  private static final String FIRST_NAME = "Owner";

  private final Database database;
  private final InstantSource clock;

  public Members(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The owner; made if there is none yet. */
  public Member owner() {
    return database
        .read(Members::owner)
        .orElseGet(() -> database.write(handle -> owner(handle).orElseGet(() -> addOwner(handle))));
  }

  private static Optional<Member> owner(Handle handle) {
    return handle
        .createQuery("SELECT * FROM member WHERE role = 'owner' ORDER BY id LIMIT 1")
        .map(Row.as(Members::member))
        .findOne();
  }

  private Member addOwner(Handle handle) {
    return handle
        .createQuery(
            """
            INSERT INTO member (name, folded, role, since)
            VALUES (:name, :folded, :role, :since)
            RETURNING *
            """)
        .bind("name", FIRST_NAME)
        .bind("folded", folded(FIRST_NAME))
        .bind("role", Role.OWNER.word())
        .bind("since", clock.instant().toEpochMilli())
        .map(Row.as(Members::member))
        .one();
  }

  /** Whether the owner has set a password. */
  public boolean ownerIsHome() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM member WHERE role = 'owner' AND password IS NOT NULL)")
            .mapTo(Boolean.class)
            .one());
  }

  public Optional<Member> find(MemberId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM member WHERE id = :id")
            .bind("id", id.value())
            .map(Row.as(Members::member))
            .findOne());
  }

  public List<Member> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM member ORDER BY name, id")
            .map(Row.as(Members::member))
            .list());
  }

  /** The member of this name, if the password is theirs. Takes its time either way. */
  public Optional<Member> signIn(String name, Password password) {
    Optional<Known> known = known(name);
    boolean right =
        known.map(someone -> password.matches(someone.hash())).orElseGet(password::matchesNobody);
    return known.map(Known::member).filter(member -> right);
  }

  private record Known(Member member, String hash) {}

  private Optional<Known> known(String name) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM member WHERE folded = :folded AND password IS NOT NULL")
            .bind("folded", folded(name))
            .map(Row.as(row -> new Known(member(row), row.text("password"))))
            .findOne());
  }

  /**
   * Gives a member another name and password.
   *
   * @throws IllegalArgumentException in words, for a name or password that will not do
   */
  public Member change(MemberId id, String name, Password password) {
    refuse(name.isBlank() ? "Please give a name." : password.problem());
    String hash = password.hash();
    return database.write(handle -> {
      refuse(isTaken(handle, id, name) ? "Somebody else has this name." : "");
      return handle
          .createQuery(
              """
              UPDATE member SET name = :name, folded = :folded, password = :hash
              WHERE id = :id
              RETURNING *
              """)
          .bind("name", name.strip())
          .bind("folded", folded(name))
          .bind("hash", hash)
          .bind("id", id.value())
          .map(Row.as(Members::member))
          .one();
    });
  }

  private static void refuse(String problem) {
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(problem);
    }
  }

  private static boolean isTaken(Handle handle, MemberId by, String name) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM member WHERE folded = :folded AND id <> :by)")
        .bind("folded", folded(name))
        .bind("by", by.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Member member(Row row) throws SQLException {
    return new Member(
        new MemberId(row.number("id")),
        row.text("name"),
        Role.of(row.text("role")),
        row.moment("since"));
  }
}
