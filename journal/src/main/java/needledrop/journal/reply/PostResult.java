package needledrop.journal.reply;

import java.util.Map;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/** The result of posting or editing a reply. */
public sealed interface PostResult {
  /**
   * The reply was stored; its status says whether it is public.
   *
   * @param key allows its author to edit it; null if the same reply had been sent before
   */
  record Stored(Reply reply, @Nullable EditKey key) implements PostResult {}

  /**
   * The form has errors.
   *
   * @param problems by field
   */
  record Invalid(Map<ReplyForm.Field, Message> problems) implements PostResult {}

  /** The entry does not accept replies. */
  record Closed() implements PostResult {}
}
