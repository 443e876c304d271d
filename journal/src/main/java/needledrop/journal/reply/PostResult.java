package needledrop.journal.reply;

import java.util.Map;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/** What became of a form that was sent. */
public sealed interface PostResult {
  /**
   * The reply was stored; its status says whether it is public.
   *
   * @param key lets its writer edit it; null if the same reply had been sent before
   */
  record Stored(Reply reply, @Nullable EditKey key) implements PostResult {}

  /** It has to be filled in again, and what is wrong where. */
  record Invalid(Map<ReplyForm.Field, Message> problems) implements PostResult {}

  /** The entry takes no replies. */
  record Closed() implements PostResult {}
}
