package needledrop.journal.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;

/** Where members are signed in. Each can be ended from elsewhere, and then opens nothing more. */
public final class SignIns {
  /** Unused for so long, a sign-in ends. */
  public static final Duration IDLE_TIMEOUT = Duration.ofDays(7);

  /** However much it is used, it ends after this. */
  public static final Duration MAX_LIFETIME = Duration.ofDays(30);

  private static final Duration LAST_SEEN_PRECISION = Duration.ofMinutes(5);

  private final Database database;
  private final InstantSource clock;

  public SignIns(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes that a member has signed in, and forgets what has run out. */
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

  /** Whose sign-in this is, as long as it is good. */
  public Optional<Member> findMember(long id) {
    Instant now = clock.instant();
    Optional<ActiveSignIn> met =
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
    met.filter(each -> each.lastSeen().plus(LAST_SEEN_PRECISION).isBefore(now))
        .ifPresent(each -> updateLastSeen(id, now));
    return met.map(ActiveSignIn::member);
  }

  private void updateLastSeen(long id, Instant now) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("UPDATE sign_in SET seen = :now WHERE id = :id")
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .execute());
  }

  /** Where a member is signed in, the last used first. */
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

  /** Ends one sign-in, if it is this member's. */
  public boolean end(MemberId member, long id) {
    return database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM sign_in WHERE id = :id AND member = :member")
            .bind("id", id)
            .bind("member", member.value())
            .execute())
        > 0;
  }

  /** Ends every sign-in of a member but one; -1 where none is to stay. */
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
