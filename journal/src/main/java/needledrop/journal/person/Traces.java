package needledrop.journal.person;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import needledrop.journal.mail.Email;
import needledrop.store.Database;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a journal keeps about people who wrote to it, found by their e-mail address. Nothing else
 * says who somebody is: addresses on the network are kept nowhere.
 */
public final class Traces {
  private final Database database;
  private final InstantSource clock;

  public Traces(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Every row about this address, by table, as it stands there. */
  public Map<String, List<Map<String, Object>>> of(String email) {
    String address = folded(email);
    return database.read(handle ->
        Map.of(
            "replies",
            rows(
                handle,
                """
                SELECT id, entry, parent, wish, name, email, website, words, sent, edited, standing,
                  since, score, why, taught, tell AS wants_mail
                FROM reply WHERE email = :email ORDER BY id
                """,
                address),
            "mail",
            rows(handle, "SELECT email, state, since FROM watcher WHERE email = :email", address),
            "blocklist",
            rows(
                handle,
                "SELECT kind, text FROM blocked WHERE kind = 'email' AND text = :email",
                address)));
  }

  private static List<Map<String, Object>> rows(Handle handle, String sql, String email) {
    return handle.createQuery(sql).bind("email", email).mapToMap().list();
  }

  /** The same as JSON, to hand over. */
  public String json(String email) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(of(email));
  }

  /**
   * Forgets this address: its replies, and what the scale learned from them. A reply that somebody
   * answered leaves an empty place, so that the answer still stands under something.
   *
   * @return how many replies there were
   */
  public int erase(String email) {
    String address = folded(email);
    return database.write(handle -> {
      int replies =
          handle
              .createUpdate(
                  """
                  UPDATE reply SET name = '', email = '', website = NULL, words = '', edit_key = NULL,
                    tell = 0, edited = NULL, taught = NULL, erased = :now
                  WHERE email = :email
                  """)
              .bind("now", clock.instant().toEpochMilli())
              .bind("email", address)
              .execute();
      dropLeaves(handle);
      handle.execute(
          "DELETE FROM letter WHERE kind = 'confirm'"
              + " AND subject IN (SELECT id FROM watcher WHERE email = ?)",
          address);
      handle.execute("DELETE FROM watcher WHERE email = ?", address);
      handle.execute("DELETE FROM blocked WHERE kind = 'email' AND text = ?", address);
      return replies;
    });
  }

  /** What nobody answered goes whole, and with it what only it had kept up. */
  private static void dropLeaves(Handle handle) {
    String leaves =
        """
        SELECT id FROM reply AS gone WHERE erased IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM reply WHERE parent = gone.id)
          AND NOT EXISTS (SELECT 1 FROM wish WHERE granted_by = gone.id)
        """;
    int dropped = 1;
    while (dropped > 0) {
      handle.execute("DELETE FROM letter WHERE kind = 'answered' AND subject IN (" + leaves + ")");
      handle.execute("DELETE FROM reply_before WHERE reply IN (" + leaves + ")");
      dropped = handle.execute("DELETE FROM reply WHERE id IN (" + leaves + ")");
    }
    handle.execute(
        "DELETE FROM reply_before WHERE reply IN (SELECT id FROM reply WHERE erased IS NOT NULL)");
  }

  private static String folded(String email) {
    return Email.typed(email)
        .map(Email::address)
        .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
  }
}
