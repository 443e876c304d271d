package needledrop.journal.mail;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jdbi.v3.core.Handle;

/**
 * Which letters are due. A letter is a row that names what it is about; its words are drawn when it
 * is sent, so that nothing leaves that was taken back meanwhile. Without a mail server none is due.
 */
public final class MailQueue {
  /** So long new replies are gathered before an author hears of them in one letter. */
  static final Duration DIGEST_DELAY = Duration.ofMinutes(2);

  private static final int TOKEN_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private MailQueue() {}

  /**
   * A guest's reply came, shown or held: the entry's author hears of it, or else the owner. A
   * letter that is being sent at this moment becomes due again, and one that was given up is tried
   * anew.
   *
   * @param now when the reply was kept; the letter is about replies of this instant and later
   */
  public static void addForNewReply(Handle handle, long reply, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO letter (kind, subject, since, due)
            SELECT 'arrived', member_email.member, :now, :due
            FROM reply JOIN entry ON entry.id = reply.entry
            JOIN member_email ON member_email.member = coalesce(
              (SELECT member FROM member_email WHERE member = entry.author),
              (SELECT id FROM member WHERE role = 'owner'))
            WHERE reply.id = :reply AND EXISTS (SELECT 1 FROM mail_server)
            ON CONFLICT (kind, subject) DO UPDATE SET
              since = CASE WHEN sent IS NULL THEN min(since, :now) ELSE :now END,
              due = CASE WHEN sent IS NULL AND attempts < :most AND due > :now THEN due ELSE :due END,
              attempts = CASE WHEN sent IS NULL AND attempts < :most THEN attempts ELSE 0 END,
              why = CASE WHEN sent IS NULL THEN why END,
              sent = NULL
            """)
        .bind("most", Outbox.MAX_ATTEMPTS)
        .bind("reply", reply)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(DIGEST_DELAY).toEpochMilli())
        .execute();
  }

  /**
   * A reply came to be shown. Who wrote what it answers is told, if they asked for that and said so
   * again; and if its own writer asks for it, they are asked whether it was they.
   */
  public static void addForShownReply(Handle handle, long reply, Instant now) {
    addSubscription(handle, reply, now);
    handle
        .createUpdate(
            """
            INSERT INTO letter (kind, subject, since, due)
            SELECT 'answered', reply.id, :now, :now
            FROM reply JOIN reply AS asked ON asked.id = reply.parent
            JOIN watcher ON watcher.email = asked.email
            WHERE reply.id = :reply AND asked.tell = 1 AND asked.email <> reply.email
              AND watcher.state = 'confirmed' AND EXISTS (SELECT 1 FROM mail_server)
            ON CONFLICT DO NOTHING
            """)
        .bind("reply", reply)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static void addSubscription(Handle handle, long reply, Instant now) {
    boolean asked =
        handle
                .createUpdate(
                    """
                    INSERT INTO watcher (email, token, state, since)
                    SELECT email, :token, 'asked', :now FROM reply
                    WHERE id = :reply AND tell = 1 AND email <> ''
                      AND EXISTS (SELECT 1 FROM mail_server)
                    ON CONFLICT (email) DO UPDATE SET state = 'asked', since = excluded.since
                      WHERE state = 'left'
                    """)
                .bind("token", generateToken())
                .bind("now", now.toEpochMilli())
                .bind("reply", reply)
                .execute()
            > 0;
    if (asked) {
      addConfirmation(handle, reply, now);
    }
  }

  private static void addConfirmation(Handle handle, long reply, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO letter (kind, subject, since, due)
            SELECT 'confirm', watcher.id, :now, :now FROM watcher JOIN reply USING (email)
            WHERE reply.id = :reply
            ON CONFLICT (kind, subject) DO UPDATE
              SET since = :now, due = :now, sent = NULL, attempts = 0, why = NULL
            """)
        .bind("now", now.toEpochMilli())
        .bind("reply", reply)
        .execute();
  }

  private static String generateToken() {
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
