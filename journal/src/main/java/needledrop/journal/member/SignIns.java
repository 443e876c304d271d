package needledrop.journal.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;

/**
 * Stores and finds the browsers in which members are signed in, and ends their sign-ins. Each
 * sign-in can be ended from another browser.
 */
public final class SignIns {
  /** A sign-in that is unused for this time ends. */
  public static final Duration IDLE_TIMEOUT = Duration.ofDays(7);

  /** Each sign-in ends after this time, even if it is used. */
  public static final Duration MAX_LIFETIME = Duration.ofDays(30);

  private static final Duration LAST_SEEN_PRECISION = Duration.ofMinutes(5);

  private final Database database;
  private final InstantSource clock;

  public SignIns(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Stores a sign-in, and deletes those that have expired. */
  public long add(MemberId member, String browser) {
    long now = clock.instant().toEpochMilli();
    return database.writeUnseen(handle -> {
      handle
          .createUpdate("DELETE FROM sign_in WHERE seen <= :idle OR since <= :old")
          .bind("idle", now - IDLE_TIMEOUT.toMillis())
          .bind("old", now - MAX_LIFETIME.toMillis())
          .execute();
      return handle
          .createQuery(
              """
              INSERT INTO sign_in (member, browser, since, seen)
              VALUES (:member, :browser, :now, :now)
              RETURNING id
              """)
          .bind("member", member.value())
          .bind("browser", browser)
          .bind("now", now)
          .mapTo(Long.class)
          .one();
    });
  }

  private record ActiveSignIn(Member member, Instant lastSeen) {}

  /** Returns the member of a sign-in, or empty if it has expired. */
  public Optional<Member> findMember(long id) {
    Instant now = clock.instant();
    Optional<ActiveSignIn> active =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT member.*, seen FROM sign_in JOIN member ON member.id = sign_in.member
                    WHERE sign_in.id = :id AND gone IS NULL
                      AND seen > :idle AND sign_in.since > :old
                    """)
                .bind("id", id)
                .bind("idle", now.minus(IDLE_TIMEOUT).toEpochMilli())
                .bind("old", now.minus(MAX_LIFETIME).toEpochMilli())
                .map(Row.mapper(row -> new ActiveSignIn(Members.member(row), row.instant("seen"))))
                .findOne());
    active
        .filter(signIn -> signIn.lastSeen().plus(LAST_SEEN_PRECISION).isBefore(now))
        .ifPresent(signIn -> updateLastSeen(id, now));
    return active.map(ActiveSignIn::member);
  }

  private void updateLastSeen(long id, Instant now) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("UPDATE sign_in SET seen = :now WHERE id = :id")
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .execute());
  }

  /** Returns the browsers in which a member is signed in, last used first. */
  public List<SignIn> of(MemberId member) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM sign_in WHERE member = :member AND seen > :idle
                ORDER BY seen DESC, id DESC
                """)
            .bind("member", member.value())
            .bind("idle", clock.instant().minus(IDLE_TIMEOUT).toEpochMilli())
            .map(
                Row.mapper(row ->
                    new SignIn(
                        row.longValue("id"),
                        row.text("browser"),
                        row.instant("since"),
                        row.instant("seen"))))
            .list());
  }

  /** Ends a sign-in of this member. Returns whether there was one. */
  public boolean end(MemberId member, long id) {
    return database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM sign_in WHERE id = :id AND member = :member")
            .bind("id", id)
            .bind("member", member.value())
            .execute())
        > 0;
  }

  /**
   * Ends all sign-ins of a member except one. Returns how many.
   *
   * @param kept the id of the one to keep, or -1 for none
   */
  public int endAllBut(MemberId member, long kept) {
    return database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM sign_in WHERE member = :member AND id <> :kept")
            .bind("member", member.value())
            .bind("kept", kept)
            .execute());
  }

  public int endAll(MemberId member) {
    return endAllBut(member, -1);
  }
}
