package needledrop.journal.mail;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.journal.mail.MailNotSentException.Scope;
import needledrop.store.Database;
import needledrop.store.Row;

/**
 * Writes and sends the notification mails that are queued in the database. Mails that fail are
 * retried, with a longer delay each time.
 */
public final class Outbox {
  static final int MAX_ATTEMPTS = 8;

  /** After this many refused mails in a row, the server is at fault rather than the mails. */
  private static final int MAX_REFUSED_IN_A_ROW = 5;

  private static final int BATCH_SIZE = 50;
  private static final Duration FIRST_RETRY_DELAY = Duration.ofMinutes(1);

  private final Database database;
  private final MailSettings settings;
  private final SmtpSender smtpSender;
  private final MailText mailText;
  private final InstantSource clock;

  Outbox(Database database, MailSettings settings, MailText mailText, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.smtpSender = new SmtpSender(settings);
    this.mailText = mailText;
    this.clock = clock;
  }

  /**
   * A mail that could not be sent so far.
   *
   * @param reason the message of the mail server
   * @param givenUp whether there are no more retries
   */
  public record FailedMail(String kind, int attempts, String reason, boolean givenUp) {}

  private record QueuedMail(
      long id, String kind, long subject, Instant since, Instant due, int attempts) {
    static QueuedMail of(Row row) throws SQLException {
      return new QueuedMail(
          row.longValue("id"),
          row.text("kind"),
          row.longValue("subject"),
          row.instant("since"),
          row.instant("due"),
          row.intValue("attempts"));
    }
  }

  /** Whether mails are due and a server is set up. */
  public boolean hasDueMail() {
    return !dueMail(clock.instant()).isEmpty() && settings.findServer().isPresent();
  }

  private List<QueuedMail> dueMail(Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM letter WHERE sent IS NULL AND due <= :now AND attempts < :maxAttempts
                ORDER BY due LIMIT :limit
                """)
            .bind("now", now.toEpochMilli())
            .bind("maxAttempts", MAX_ATTEMPTS)
            .bind("limit", BATCH_SIZE)
            .map(Row.mapper(QueuedMail::of))
            .list());
  }

  /** Returns the mails that failed at least once. */
  public List<FailedMail> failedMail() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT kind, attempts, why FROM letter WHERE sent IS NULL AND why IS NOT NULL
                ORDER BY due LIMIT :limit
                """)
            .bind("limit", BATCH_SIZE)
            .map(
                Row.mapper(row ->
                    new FailedMail(
                        row.text("kind"),
                        row.intValue("attempts"),
                        row.text("why"),
                        row.intValue("attempts") >= MAX_ATTEMPTS)))
            .list());
  }

  /** Makes all failed mails due now, with all their attempts. */
  public void retry() {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE letter SET attempts = 0, due = :now WHERE sent IS NULL AND why IS NOT NULL")
            .bind("now", clock.instant().toEpochMilli())
            .execute());
  }

  /** Sends a test mail at once. */
  public void sendTest(Email to) throws MailNotSentException {
    Optional<MailServer> server = settings.findServer();
    if (server.isPresent()) {
      smtpSender.send(server.get(), mailText.origin(), mailText.testMail(to), clock.instant());
    }
  }

  /**
   * Sends the mails that are due. A mail that fails waits twice as long each time, until it is
   * given up; the others are sent nevertheless, unless the server itself fails.
   */
  public void send() {
    Optional<MailServer> server = settings.findServer();
    if (server.isPresent()) {
      send(server.get(), dueMail(clock.instant()));
    }
  }

  private void send(MailServer server, List<QueuedMail> mails) {
    int refused = 0;
    for (int i = 0; i < mails.size(); i++) {
      QueuedMail mail = mails.get(i);
      Instant now = clock.instant();
      try {
        send(server, mail, now);
        refused = 0;
      } catch (MailNotSentException e) {
        switch (e.scope()) {
          case THIS_MAIL_FOREVER -> giveUp(mail, e.reason());
          case THIS_MAIL -> {
            scheduleRetry(mail, e.reason(), now);
            refused++;
          }
          case SERVER -> {
            scheduleRetry(mail, e.reason(), now);
            refused = MAX_REFUSED_IN_A_ROW;
          }
        }
        if (refused >= MAX_REFUSED_IN_A_ROW) {
          mails
              .subList(i + 1, mails.size())
              .forEach(later -> scheduleRetry(later, e.reason(), now));
          return;
        }
      }
    }
  }

  private void send(MailServer server, QueuedMail queued, Instant now) throws MailNotSentException {
    Optional<Mail> mail = render(queued);
    if (mail.isPresent()) {
      smtpSender.send(server, mailText.origin(), mail.get(), now);
    }
    markSent(queued, now);
  }

  /** A mail that became due again while it was sent stays due. */
  private void markSent(QueuedMail queuedMail, Instant now) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("UPDATE letter SET sent = :now, why = NULL WHERE id = :id AND due = :due")
            .bind("now", now.toEpochMilli())
            .bind("id", queuedMail.id())
            .bind("due", queuedMail.due().toEpochMilli())
            .execute());
  }

  /** One row that cannot be read must not block the others. */
  private Optional<Mail> render(QueuedMail queuedMail) throws MailNotSentException {
    try {
      return renderKind(queuedMail);
    } catch (RuntimeException e) {
      throw new MailNotSentException(Scope.THIS_MAIL_FOREVER, e);
    }
  }

  private Optional<Mail> renderKind(QueuedMail queuedMail) {
    return switch (queuedMail.kind()) {
      case "arrived" -> mailText.newRepliesMail(queuedMail.subject(), queuedMail.since());
      case "answered" -> mailText.answerMail(queuedMail.subject());
      case "confirm" -> mailText.confirmationMail(queuedMail.subject());
      case String other -> throw new IllegalStateException("Unknown kind of mail: " + other);
    };
  }

  private void scheduleRetry(QueuedMail queuedMail, String reason, Instant now) {
    Duration delay = FIRST_RETRY_DELAY.multipliedBy(1L << queuedMail.attempts());
    saveFailure(queuedMail, queuedMail.attempts() + 1, now.plus(delay), reason);
  }

  private void giveUp(QueuedMail queuedMail, String reason) {
    saveFailure(queuedMail, MAX_ATTEMPTS, queuedMail.due(), reason);
  }

  private void saveFailure(QueuedMail queuedMail, int attempts, Instant next, String reason) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE letter SET attempts = :attempts, due = :due, why = :why WHERE id = :id")
            .bind("attempts", attempts)
            .bind("due", next.toEpochMilli())
            .bind("why", reason)
            .bind("id", queuedMail.id())
            .execute());
  }

  /** Postpones all mails that are due, after the job was interrupted. */
  public void postponeAll(String reason) {
    Instant now = clock.instant();
    dueMail(now).forEach(mail -> scheduleRetry(mail, reason, now));
  }
}
