package needledrop.journal.mail;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.journal.mail.NotSentException.Reach;
import needledrop.store.Database;
import needledrop.store.Row;

/** The letters that lie ready, and how they leave; what fails is tried again, later each time. */
public final class Outbox {
  static final int ATTEMPTS = 8;

  /** After so many refused mails in a row, the server is at fault rather than the mails. */
  private static final int MOST_REFUSED_IN_A_ROW = 5;

  private static final int AT_ONCE = 50;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Database database;
  private final MailSettings settings;
  private final Post post;
  private final Wording wording;
  private final InstantSource clock;

  Outbox(Database database, MailSettings settings, Wording wording, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.post = new Post(settings);
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * A letter that did not leave yet.
   *
   * @param why in the words of the mail server
   * @param givenUp whether it is tried no more
   */
  public record Stuck(String kind, int attempts, String why, boolean givenUp) {}

  private record Due(long id, String kind, long subject, Instant since, Instant due, int attempts) {
    static Due of(Row row) throws SQLException {
      return new Due(
          row.longValue("id"),
          row.text("kind"),
          row.longValue("subject"),
          row.instant("since"),
          row.instant("due"),
          row.intValue("attempts"));
    }
  }

  /** Whether there is something to send now, and somewhere to send it. */
  public boolean isDue() {
    return !due(clock.instant()).isEmpty() && settings.now().isPresent();
  }

  private List<Due> due(Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM letter WHERE sent IS NULL AND due <= :now AND attempts < :most
                ORDER BY due LIMIT :atOnce
                """)
            .bind("now", now.toEpochMilli())
            .bind("most", ATTEMPTS)
            .bind("atOnce", AT_ONCE)
            .map(Row.mapper(Due::of))
            .list());
  }

  /** What failed at least once. */
  public List<Stuck> stuck() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT kind, attempts, why FROM letter WHERE sent IS NULL AND why IS NOT NULL
                ORDER BY due LIMIT :atOnce
                """)
            .bind("atOnce", AT_ONCE)
            .map(
                Row.mapper(row ->
                    new Stuck(
                        row.text("kind"),
                        row.intValue("attempts"),
                        row.text("why"),
                        row.intValue("attempts") >= ATTEMPTS)))
            .list());
  }

  /** Has all that is stuck tried once more, from the start. */
  public void tryAgain() {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE letter SET attempts = 0, due = :now WHERE sent IS NULL AND why IS NOT NULL")
            .bind("now", clock.instant().toEpochMilli())
            .execute());
  }

  /** Sends a letter at once, to see whether it comes through. */
  public void tryOut(Email to) throws NotSentException {
    Optional<MailServer> server = settings.now();
    if (server.isPresent()) {
      post.send(server.get(), wording.origin(), wording.trial(to), clock.instant());
    }
  }

  /**
   * Sends what is due. A letter that fails waits twice as long each time, and is given up then; the
   * others are sent nevertheless, unless the server fails.
   */
  public void send() {
    Optional<MailServer> server = settings.now();
    if (server.isPresent()) {
      send(server.get(), due(clock.instant()));
    }
  }

  private void send(MailServer server, List<Due> letters) {
    int refused = 0;
    for (int i = 0; i < letters.size(); i++) {
      Due letter = letters.get(i);
      Instant now = clock.instant();
      try {
        send(server, letter, now);
        refused = 0;
      } catch (NotSentException e) {
        switch (e.reach()) {
          case THIS_MAIL_FOREVER -> giveUp(letter, e.words());
          case THIS_MAIL -> {
            later(letter, e.words(), now);
            refused++;
          }
          case SERVER -> {
            later(letter, e.words(), now);
            refused = MOST_REFUSED_IN_A_ROW;
          }
        }
        if (refused >= MOST_REFUSED_IN_A_ROW) {
          letters.subList(i + 1, letters.size()).forEach(late -> later(late, e.words(), now));
          return;
        }
      }
    }
  }

  private void send(MailServer server, Due due, Instant now) throws NotSentException {
    Optional<Letter> letter = draw(due);
    if (letter.isPresent()) {
      post.send(server, wording.origin(), letter.get(), now);
    }
    sent(due, now);
  }

  /** If something arrived in the meantime, the letter was made due again and stays so. */
  private void sent(Due due, Instant now) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("UPDATE letter SET sent = :now, why = NULL WHERE id = :id AND due = :due")
            .bind("now", now.toEpochMilli())
            .bind("id", due.id())
            .bind("due", due.due().toEpochMilli())
            .execute());
  }

  /** One row that cannot be read must not keep the others waiting. */
  private Optional<Letter> draw(Due due) throws NotSentException {
    try {
      return letter(due);
    } catch (RuntimeException e) {
      throw new NotSentException(Reach.THIS_MAIL_FOREVER, e);
    }
  }

  private Optional<Letter> letter(Due due) {
    return switch (due.kind()) {
      case "arrived" -> wording.arrived(due.subject(), due.since());
      case "answered" -> wording.answered(due.subject());
      case "confirm" -> wording.confirm(due.subject());
      case String other -> throw new IllegalStateException("No kind of letter: " + other);
    };
  }

  private void later(Due due, String why, Instant now) {
    Duration pause = PAUSE.multipliedBy(1L << due.attempts());
    fail(due, due.attempts() + 1, now.plus(pause), why);
  }

  private void giveUp(Due due, String why) {
    fail(due, ATTEMPTS, due.due(), why);
  }

  private void fail(Due due, int attempts, Instant next, String why) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE letter SET attempts = :attempts, due = :due, why = :why WHERE id = :id")
            .bind("attempts", attempts)
            .bind("due", next.toEpochMilli())
            .bind("why", why)
            .bind("id", due.id())
            .execute());
  }

  /** Somebody called the sending off: what is due waits for its next turn. */
  public void putOff(String why) {
    Instant now = clock.instant();
    due(now).forEach(letter -> later(letter, why, now));
  }
}
