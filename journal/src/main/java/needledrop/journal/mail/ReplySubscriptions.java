package needledrop.journal.mail;

import java.time.InstantSource;
import needledrop.store.Database;

/** Those who asked to be told of answers, each known by the token in the links of their letters. */
public final class ReplySubscriptions {
  private final Database database;
  private final InstantSource clock;

  public ReplySubscriptions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether there is somebody of this token. */
  public boolean exists(String token) {
    return database.read(handle ->
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM watcher WHERE token = :token)")
            .bind("token", token)
            .mapTo(Boolean.class)
            .one());
  }

  /** They said that they did ask. */
  public boolean confirm(String token) {
    return updateState(token, "confirmed");
  }

  /** They want no letters any more. */
  public boolean unsubscribe(String token) {
    return updateState(token, "left");
  }

  private boolean updateState(String token, String state) {
    return database.writeUnseen(handle -> {
      int known =
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
      return known > 0;
    });
  }
}
