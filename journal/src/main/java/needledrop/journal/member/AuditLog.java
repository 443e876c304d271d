package needledrop.journal.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import needledrop.message.Message;
import needledrop.message.StoredMessage;
import needledrop.store.Database;
import needledrop.store.Ids;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * The audit log: what members did, and when. It contains no data about readers, no IP addresses and
 * no text that was typed.
 */
public final class AuditLog {
  private static final Duration MERGE_PERIOD = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;

  public AuditLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  public void add(@Nullable MemberId member, AuditEvent auditEvent, Message details) {
    add(member, auditEvent, details, clock.instant());
  }

  private void add(@Nullable MemberId member, AuditEvent auditEvent, Message details, Instant now) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO audit (at, member, deed, about, times)
                VALUES (:at, :member, :deed, :about, 1)
                """)
            .bind("at", now.toEpochMilli())
            .bind("member", Ids.numberOrNull(member))
            .bind("deed", auditEvent.word())
            .bind("about", StoredMessage.format(details))
            .execute());
  }

  /** Counts a failed sign-in. Those within an hour share one line. */
  public void countRefusedSignIn() {
    Instant now = clock.instant();
    int updated =
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
    if (updated == 0) {
      add(null, AuditEvent.REFUSED, Message.of("Wrong name, password or code."), now);
    }
  }

  /** Returns lines before this one, newest first. */
  public List<AuditLine> linesBefore(long id, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT audit.*, coalesce(name, '') AS member_name FROM audit
                LEFT JOIN member ON member.id = audit.member
                WHERE audit.id < :id ORDER BY audit.id DESC LIMIT :limit
                """)
            .bind("id", id)
            .bind("limit", limit)
            .map(
                Row.mapper(row ->
                    new AuditLine(
                        row.longValue("id"),
                        row.instant("at"),
                        row.text("member_name"),
                        AuditEvent.of(row.text("deed")),
                        StoredMessage.parse(row.text("about")),
                        row.intValue("times"))))
            .list());
  }
}
