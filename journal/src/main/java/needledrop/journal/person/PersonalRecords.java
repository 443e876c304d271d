package needledrop.journal.person;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import needledrop.journal.mail.Email;
import needledrop.store.Database;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a journal keeps about people who wrote to it, found by their e-mail address. Nothing else
 * says who somebody is: addresses on the network are kept nowhere.
 */
public final class PersonalRecords {
  private final Database database;
  private final InstantSource clock;

  public PersonalRecords(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Every row about this address, by table, as it stands there. */
  public Map<String, List<Map<String, Object>>> export(String email) {
    Set<String> addresses = Email.storedForms(email);
    return database.read(handle ->
        Map.of(
            "replies",
            rows(
                handle,
                """
                SELECT id, entry, parent, wish, name, email, website, words, sent, edited, standing,
                  since, score, why, taught, tell AS wants_mail
                FROM reply WHERE email IN (<emails>) ORDER BY id
                """,
                addresses),
            "mail",
            rows(
                handle,
                "SELECT email, state, since FROM watcher WHERE email IN (<emails>)",
                addresses),
            "blocklist",
            rows(
                handle,
                "SELECT kind, text FROM blocked WHERE kind = 'email' AND text IN (<emails>)",
                addresses)));
  }

  private static List<Map<String, Object>> rows(Handle handle, String sql, Set<String> emails) {
    return handle.createQuery(sql).bindList("emails", emails).mapToMap().list();
  }

  /** The same as JSON, to hand over. */
  public String exportJson(String email) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(export(email));
  }

  /**
   * Erases this address: its replies, and what the spam model learned from them. A reply that was
   * answered leaves an empty place, so that the answer keeps its position. Afterwards the address
   * is nowhere in the file of the database.
   *
   * @return how many replies there were
   */
  public int erase(String email) {
    Set<String> addresses = Email.storedForms(email);
    int replies = database.writeAndReturn(handle -> erase(handle, addresses));
    database.purge(addresses);
    return replies;
  }

  private int erase(Handle handle, Set<String> addresses) {
    delete(
        handle,
        """
        DELETE FROM letter WHERE kind = 'answered' AND subject IN (
          SELECT answer.id FROM reply AS answer JOIN reply AS asked ON asked.id = answer.parent
          WHERE asked.email IN (<emails>))
        """,
        addresses);
    int replies =
        handle
            .createUpdate(
                """
                UPDATE reply SET name = '', email = '', website = NULL, words = '', edit_key = NULL,
                  tell = 0, edited = NULL, taught = NULL, erased = :now
                WHERE email IN (<emails>) AND email <> ''
                """)
            .bind("now", clock.instant().toEpochMilli())
            .bindList("emails", addresses)
            .execute();
    deleteUnanswered(handle);
    delete(
        handle,
        """
        DELETE FROM letter WHERE kind = 'confirm'
          AND subject IN (SELECT id FROM watcher WHERE email IN (<emails>))
        """,
        addresses);
    delete(handle, "DELETE FROM watcher WHERE email IN (<emails>)", addresses);
    delete(handle, "DELETE FROM blocked WHERE kind = 'email' AND text IN (<emails>)", addresses);
    return replies;
  }

  private static void delete(Handle handle, String sql, Set<String> emails) {
    handle.createUpdate(sql).bindList("emails", emails).execute();
  }

  /** What nobody answered goes whole, and with it what only it had kept up. */
  private static void deleteUnanswered(Handle handle) {
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
}
