package needledrop.journal.reply;

import java.time.Instant;
import java.util.List;
import needledrop.message.Message;
import needledrop.store.Ids.MemberId;

/** Where a reply stands between its reader's hands and the page. */
public sealed interface ReplyStatus {
  Instant since();

  static Waiting waiting(Instant since, Message reason) {
    return new Waiting(since, List.of(reason));
  }

  static Spam spam(Instant since, double score, Message reason) {
    return new Spam(since, score, List.of(reason));
  }

  /** Held until somebody approves it, and why. */
  record Waiting(Instant since, List<Message> reasons) implements ReplyStatus {}

  /** On the page. */
  record Shown(Instant since) implements ReplyStatus {}

  /**
   * Held as spam.
   *
   * @param score how sure that is, 0 to 1
   * @param reasons why it is taken for spam
   */
  record Spam(Instant since, double score, List<Message> reasons) implements ReplyStatus {}

  /** Thrown away, and kept for as long as the bin is not emptied. */
  record Binned(Instant since, MemberId by) implements ReplyStatus {}
}
