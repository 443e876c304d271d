package needledrop.journal.reply;

import java.time.Instant;
import java.util.List;
import needledrop.message.Message;
import needledrop.store.Ids.MemberId;

/** The moderation status of a reply. */
public sealed interface ReplyStatus {
  Instant since();

  static Waiting waiting(Instant since, Message reason) {
    return new Waiting(since, List.of(reason));
  }

  static Spam spam(Instant since, double score, Message reason) {
    return new Spam(since, score, List.of(reason));
  }

  /**
   * Held until a moderator approves it.
   *
   * @param reasons why the reply needs approval
   */
  record Waiting(Instant since, List<Message> reasons) implements ReplyStatus {}

  /** Public. */
  record Shown(Instant since) implements ReplyStatus {}

  /**
   * Held as spam.
   *
   * @param score the probability that it is spam, 0 to 1
   * @param reasons why the reply was classified as spam
   */
  record Spam(Instant since, double score, List<Message> reasons) implements ReplyStatus {}

  /** In the bin until that is emptied. */
  record Binned(Instant since, MemberId by) implements ReplyStatus {}
}
