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

/** The letters that lie ready, and how they leave; what fails is tried again, later each time. */
public final class Outbox {
  static final int MAX_ATTEMPTS = 8;

  /** After so many refused mails in a row, the server is at fault rather than the mails. */
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
   * A letter that did not leave yet.
   *
   * @param reason in the words of the mail server
   * @param givenUp whether it is tried no more
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

  /** Whether there is something to send now, and somewhere to send it. */
  public boolean hasDueMail() {
    return !dueMail(clock.instant()).isEmpty() && settings.findServer().isPresent();
  }

  private List<QueuedMail> dueMail(Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM letter WHERE sent IS NULL AND due <= :now AND attempts < :most
                ORDER BY due LIMIT :atOnce
                """)
            .bind("now", now.toEpochMilli())
            .bind("most", MAX_ATTEMPTS)
            .bind("atOnce", BATCH_SIZE)
            .map(Row.mapper(QueuedMail::of))
            .list());
  }

  /** What failed at least once. */
  public List<FailedMail> failedMail() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT kind, attempts, why FROM letter WHERE sent IS NULL AND why IS NOT NULL
                ORDER BY due LIMIT :atOnce
                """)
            .bind("atOnce", BATCH_SIZE)
            .map(
                Row.mapper(row ->
                    new FailedMail(
                        row.text("kind"),
                        row.intValue("attempts"),
                        row.text("why"),
                        row.intValue("attempts") >= MAX_ATTEMPTS)))
            .list());
  }

  /** Has all that is stuck tried once more, from the start. */
  public void retry() {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE letter SET attempts = 0, due = :now WHERE sent IS NULL AND why IS NOT NULL")
            .bind("now", clock.instant().toEpochMilli())
            .execute());
  }

  /** Sends a letter at once, to see whether it comes through. */
  public void sendTest(Email to) throws MailNotSentException {
    Optional<MailServer> server = settings.findServer();
    if (server.isPresent()) {
      smtpSender.send(server.get(), mailText.origin(), mailText.testMail(to), clock.instant());
    }
  }

  /**
   * Sends what is due. A letter that fails waits twice as long each time, and is given up then; the
   * others are sent nevertheless, unless the server fails.
   */
  public void send() {
    Optional<MailServer> server = settings.findServer();
    if (server.isPresent()) {
      send(server.get(), dueMail(clock.instant()));
    }
  }

  private void send(MailServer server, List<QueuedMail> letters) {
    int refused = 0;
    for (int i = 0; i < letters.size(); i++) {
      QueuedMail letter = letters.get(i);
      Instant now = clock.instant();
      try {
        send(server, letter, now);
        refused = 0;
      } catch (MailNotSentException e) {
        switch (e.scope()) {
          case THIS_MAIL_FOREVER -> giveUp(letter, e.reason());
          case THIS_MAIL -> {
            scheduleRetry(letter, e.reason(), now);
            refused++;
          }
          case SERVER -> {
            scheduleRetry(letter, e.reason(), now);
            refused = MAX_REFUSED_IN_A_ROW;
          }
        }
        if (refused >= MAX_REFUSED_IN_A_ROW) {
          letters
              .subList(i + 1, letters.size())
              .forEach(late -> scheduleRetry(late, e.reason(), now));
          return;
        }
      }
    }
  }

  private void send(MailServer server, QueuedMail queuedMail, Instant now)
      throws MailNotSentException {
    Optional<Mail> letter = render(queuedMail);
    if (letter.isPresent()) {
      smtpSender.send(server, mailText.origin(), letter.get(), now);
    }
    markSent(queuedMail, now);
  }

  /** If something arrived in the meantime, the letter was made due again and stays so. */
  private void markSent(QueuedMail queuedMail, Instant now) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("UPDATE letter SET sent = :now, why = NULL WHERE id = :id AND due = :due")
            .bind("now", now.toEpochMilli())
            .bind("id", queuedMail.id())
            .bind("due", queuedMail.due().toEpochMilli())
            .execute());
  }

  /** One row that cannot be read must not keep the others waiting. */
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
      case String other -> throw new IllegalStateException("No kind of letter: " + other);
    };
  }

  private void scheduleRetry(QueuedMail queuedMail, String why, Instant now) {
    Duration pause = FIRST_RETRY_DELAY.multipliedBy(1L << queuedMail.attempts());
    saveFailure(queuedMail, queuedMail.attempts() + 1, now.plus(pause), why);
  }

  private void giveUp(QueuedMail queuedMail, String why) {
    saveFailure(queuedMail, MAX_ATTEMPTS, queuedMail.due(), why);
  }

  private void saveFailure(QueuedMail queuedMail, int attempts, Instant next, String why) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE letter SET attempts = :attempts, due = :due, why = :why WHERE id = :id")
            .bind("attempts", attempts)
            .bind("due", next.toEpochMilli())
            .bind("why", why)
            .bind("id", queuedMail.id())
            .execute());
  }

  /** Somebody called the sending off: what is due waits for its next turn. */
  public void postponeAll(String why) {
    Instant now = clock.instant();
    dueMail(now).forEach(letter -> scheduleRetry(letter, why, now));
  }
}
