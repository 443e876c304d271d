package needledrop.journal.reply;

import java.util.Map;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/** What became of a form that was sent. */
public sealed interface PostResult {
  /**
   * It is kept; its standing says whether it is on the page already.
   *
   * @param key with which its writer may change it; none for what was sent before
   */
  record Stored(Reply reply, @Nullable EditKey key) implements PostResult {}

  /** It has to be filled in again, and what is wrong where. */
  record Invalid(Map<ReplyForm.Field, Message> problems) implements PostResult {}

  /** The entry takes no replies. */
  record Closed() implements PostResult {}
}
