package needledrop.journal.reply;

import java.util.Map;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a reply that a reader posted or edited: whether it was stored, or which errors
 * its form has.
 */
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
