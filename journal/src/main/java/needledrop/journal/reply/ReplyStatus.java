package needledrop.journal.reply;

import java.time.Instant;
import needledrop.store.Ids.MemberId;

/** Where a reply stands between its reader's hands and the page. */
public sealed interface ReplyStatus {
  Instant since();

  /** Held for the owner, and why, in words. */
  record Waiting(Instant since, String reason) implements ReplyStatus {}

  /** On the page. */
  record Shown(Instant since) implements ReplyStatus {}

  /**
   * Held as spam.
   *
   * @param score how sure that is, 0 to 1
   * @param reason in words
   */
  record Spam(Instant since, double score, String reason) implements ReplyStatus {}

  /** Thrown away, and kept for as long as the bin is not emptied. */
  record Binned(Instant since, MemberId by) implements ReplyStatus {}
}
