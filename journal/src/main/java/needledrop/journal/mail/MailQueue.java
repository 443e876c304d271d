package needledrop.journal.mail;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jdbi.v3.core.Handle;

/**
 * Queues notification mails in the database, to be written and sent later. A row names only what
 * the mail is about. Its text is created when it is sent, so that nothing is sent that was deleted
 * meanwhile. Adds nothing if no mail server is set up.
 */
public final class MailQueue {
  /** For this time, new replies are collected into one mail to the author. */
  static final Duration DIGEST_DELAY = Duration.ofMinutes(2);

  private static final int TOKEN_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private MailQueue() {}

  /**
   * Adds a mail to the entry's author, or else to the owner, about a new reply, public or not. A
   * mail that is being sent at this moment becomes due again; one that was given up is tried again.
   *
   * @param now when the reply was saved; the mail lists replies of this instant and later
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
              due = CASE WHEN sent IS NULL AND attempts < :maxAttempts
                AND due > :now THEN due ELSE :due END,
              attempts = CASE WHEN sent IS NULL AND attempts < :maxAttempts THEN attempts ELSE 0 END,
              why = CASE WHEN sent IS NULL THEN why END,
              sent = NULL
            """)
        .bind("maxAttempts", Outbox.MAX_ATTEMPTS)
        .bind("reply", reply)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(DIGEST_DELAY).toEpochMilli())
        .execute();
  }

  /**
   * Adds mails about a reply that became public. The author of its parent is notified if they
   * subscribed and confirmed that. If the author of the reply itself subscribes, they get a mail to
   * confirm it.
   */
  public static void addForShownReply(Handle handle, long reply, Instant now) {
    addSubscription(handle, reply, now);
    handle
        .createUpdate(
            """
            INSERT INTO letter (kind, subject, since, due)
            SELECT 'answered', reply.id, :now, :now
            FROM reply JOIN reply AS parent ON parent.id = reply.parent
            JOIN watcher ON watcher.email = parent.email
            WHERE reply.id = :reply AND parent.tell = 1 AND parent.email <> reply.email
              AND watcher.state = 'confirmed' AND EXISTS (SELECT 1 FROM mail_server)
            ON CONFLICT DO NOTHING
            """)
        .bind("reply", reply)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static void addSubscription(Handle handle, long reply, Instant now) {
    boolean subscribed =
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
    if (subscribed) {
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
