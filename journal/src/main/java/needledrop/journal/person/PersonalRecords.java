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
 * Exports and erases the personal data of people who wrote to the journal, by email address. The
 * journal stores no IP addresses, so nothing else identifies a person.
 */
public final class PersonalRecords {
  private final Database database;
  private final InstantSource clock;

  public PersonalRecords(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns all rows about this address, by table. */
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

  /** Returns the same rows as JSON, for the person who asked for them. */
  public String exportJson(String email) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(export(email));
  }

  /**
   * Erases this address: its replies, and what the spam model learned from them. A reply with
   * answers leaves a placeholder, so that the answers keep their positions. Afterwards the database
   * file no longer contains the address.
   *
   * @return the number of replies erased
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
          SELECT answer.id FROM reply AS answer JOIN reply AS parent ON parent.id = answer.parent
          WHERE parent.email IN (<emails>))
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

  /** Deletes erased replies without answers, and then those that have no answers left. */
  private static void deleteUnanswered(Handle handle) {
    String unanswered =
        """
        SELECT id FROM reply AS erased_reply WHERE erased IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM reply WHERE parent = erased_reply.id)
          AND NOT EXISTS (SELECT 1 FROM wish WHERE granted_by = erased_reply.id)
        """;
    int deleted = 1;
    while (deleted > 0) {
      handle.execute(
          "DELETE FROM letter WHERE kind = 'answered' AND subject IN (" + unanswered + ")");
      handle.execute("DELETE FROM reply_before WHERE reply IN (" + unanswered + ")");
      deleted = handle.execute("DELETE FROM reply WHERE id IN (" + unanswered + ")");
    }
    handle.execute(
        "DELETE FROM reply_before WHERE reply IN (SELECT id FROM reply WHERE erased IS NOT NULL)");
  }
}
