package needledrop.journal.reply;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import needledrop.journal.person.PersonalRecords;
import needledrop.store.Database;

/**
 * Creates and holds the objects that deal with replies: posting, moderation, and the tokens of
 * reply forms.
 */
public record ReplyModule(Replies replies, Moderation moderation, FormTokens formTokens) {

  /**
   * Assembles the module.
   *
   * @param background runs the training of the spam filter
   */
  public static ReplyModule in(Database database, Executor background, InstantSource clock) {
    Blocklist blocklist = new Blocklist(database);
    SpamModel spamModel = new SpamModel(database, background);
    return new ReplyModule(
        new Replies(database, new SpamFilter(blocklist, spamModel), clock),
        new Moderation(
            new ModerationQueues(database, clock),
            blocklist,
            spamModel,
            new PersonalRecords(database, clock)),
        new FormTokens(database, clock));
  }
}
