package needledrop.journal.mail;

import java.time.InstantSource;
import needledrop.store.Database;

/**
 * The subscriptions of guests to answers, each identified by the token in the links of their mails.
 */
public final class ReplySubscriptions {
  private final Database database;
  private final InstantSource clock;

  public ReplySubscriptions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  public boolean exists(String token) {
    return database.read(handle ->
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM watcher WHERE token = :token)")
            .bind("token", token)
            .mapTo(Boolean.class)
            .one());
  }

  /** Confirms a subscription. Returns whether the token exists. */
  public boolean confirm(String token) {
    return updateState(token, "confirmed");
  }

  /** Ends a subscription. Returns whether the token exists. */
  public boolean unsubscribe(String token) {
    return updateState(token, "left");
  }

  private boolean updateState(String token, String state) {
    return database.writeUnseen(handle -> {
      int updated =
          handle
              .createUpdate("UPDATE watcher SET state = :state, since = :now WHERE token = :token")
              .bind("state", state)
              .bind("now", clock.instant().toEpochMilli())
              .bind("token", token)
              .execute();
      handle.execute(
          "UPDATE reply SET tell = 0 WHERE email IN"
              + " (SELECT email FROM watcher WHERE token = ? AND state = 'left')",
          token);
      return updated > 0;
    });
  }
}
