package needledrop.journal.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import needledrop.message.Message;
import needledrop.message.StoredMessage;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, and when. It knows members alone: no reader, no address, nothing that was typed.
 */
public final class AuditLog {
  private static final Duration MERGE_PERIOD = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;

  public AuditLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  public void add(@Nullable MemberId member, AuditEvent auditEvent, Message about) {
    add(member, auditEvent, about, clock.instant());
  }

  private void add(@Nullable MemberId member, AuditEvent auditEvent, Message about, Instant now) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO audit (at, member, deed, about, times)
                VALUES (:at, :member, :deed, :about, 1)
                """)
            .bind("at", now.toEpochMilli())
            .bind("member", member == null ? null : member.value())
            .bind("deed", auditEvent.word())
            .bind("about", StoredMessage.format(about))
            .execute());
  }

  /** Counts a sign-in that was refused; those of one hour are one line. */
  public void countRefusedSignIn() {
    Instant now = clock.instant();
    int counted =
        database.writeUnseen(handle ->
            handle
                .createUpdate(
                    """
                    UPDATE audit SET times = times + 1
                    WHERE id = (SELECT max(id) FROM audit) AND deed = :deed AND at > :since
                    """)
                .bind("deed", AuditEvent.REFUSED.word())
                .bind("since", now.minus(MERGE_PERIOD).toEpochMilli())
                .execute());
    if (counted == 0) {
      add(null, AuditEvent.REFUSED, Message.of("Wrong name, password or code."), now);
    }
  }

  /** Lines from the newest on, those before this one. */
  public List<AuditLine> linesBefore(long id, int most) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT audit.*, coalesce(name, '') AS who FROM audit
                LEFT JOIN member ON member.id = audit.member
                WHERE audit.id < :id ORDER BY audit.id DESC LIMIT :most
                """)
            .bind("id", id)
            .bind("most", most)
            .map(
                Row.mapper(row ->
                    new AuditLine(
                        row.longValue("id"),
                        row.instant("at"),
                        row.text("who"),
                        AuditEvent.of(row.text("deed")),
                        StoredMessage.parse(row.text("about")),
                        row.intValue("times"))))
            .list());
  }
}
