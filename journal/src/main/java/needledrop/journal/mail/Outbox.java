package needledrop.journal.mail;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Row;

/** The letters that lie ready, and how they leave; what fails is tried again, later each time. */
public final class Outbox {
  private static final int ATTEMPTS = 8;
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

  private record Due(long id, String kind, long subject, Instant since, int attempts) {
    static Due of(Row row) throws SQLException {
      return new Due(
          row.number("id"),
          row.text("kind"),
          row.number("subject"),
          row.moment("since"),
          row.small("attempts"));
    }
  }

  /** Whether there is something to send now, and somewhere to send it. */
  public boolean isDue() {
    return !due().isEmpty() && settings.now().isPresent();
  }

  private List<Due> due() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM letter WHERE sent IS NULL AND due <= :now AND attempts < :most
                ORDER BY due LIMIT :atOnce
                """)
            .bind("now", clock.instant().toEpochMilli())
            .bind("most", ATTEMPTS)
            .bind("atOnce", AT_ONCE)
            .map(Row.as(Due::of))
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
                Row.as(row ->
                    new Stuck(
                        row.text("kind"),
                        row.small("attempts"),
                        row.text("why"),
                        row.small("attempts") >= ATTEMPTS)))
            .list());
  }

  /** Has all that is stuck tried once more, from the start. */
  public void tryAgain() {
    database.note(handle ->
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
      post.send(server.get(), wording.journal(), wording.trial(to));
    }
  }

  /**
   * Sends what is due. A letter that fails waits twice as long each time, and is given up then; a
   * server that fails has all of them wait.
   */
  public void send() {
    Optional<MailServer> server = settings.now();
    if (server.isPresent()) {
      send(server.get(), due());
    }
  }

  private void send(MailServer server, List<Due> letters) {
    for (Due letter : letters) {
      try {
        send(server, letter);
      } catch (NotSentException e) {
        if (!e.ofThisLetter()) {
          List<Due> rest = letters.subList(letters.indexOf(letter), letters.size());
          rest.forEach(late -> later(late, e.words()));
          return;
        }
        later(letter, e.words());
      }
    }
  }

  private void send(MailServer server, Due due) throws NotSentException {
    Optional<Letter> letter = draw(due);
    if (letter.isPresent()) {
      post.send(server, wording.journal(), letter.get());
    }
    database.note(handle ->
        handle
            .createUpdate("UPDATE letter SET sent = :now, why = NULL WHERE id = :id")
            .bind("now", clock.instant().toEpochMilli())
            .bind("id", due.id())
            .execute());
  }

  private Optional<Letter> draw(Due due) {
    return switch (due.kind()) {
      case "arrived" -> wording.arrived(due.subject(), due.since());
      case "answered" -> wording.answered(due.subject());
      case "confirm" -> wording.confirm(due.subject());
      case String other -> throw new IllegalStateException("No kind of letter: " + other);
    };
  }

  private void later(Due due, String why) {
    Duration pause = PAUSE.multipliedBy(1L << due.attempts());
    database.note(handle ->
        handle
            .createUpdate(
                """
                UPDATE letter SET attempts = attempts + 1, due = :due, why = :why WHERE id = :id
                """)
            .bind("due", clock.instant().plus(pause).toEpochMilli())
            .bind("why", why)
            .bind("id", due.id())
            .execute());
  }

  /** Somebody called the sending off: what is due waits for its next turn. */
  public void putOff(String why) {
    due().forEach(letter -> later(letter, why));
  }
}
