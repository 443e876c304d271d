package needledrop.journal.reply;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a form that was sent. */
public sealed interface Posted {
  /**
   * It is kept; its standing says whether it is on the page already.
   *
   * @param key with which its writer may change it; none for what was sent before
   */
  record Kept(Reply reply, @Nullable EditKey key) implements Posted {}

  /** It has to be filled in again, and what is wrong where. */
  record Refused(Map<ReplyForm.Field, String> problems) implements Posted {}

  /** The entry takes no replies. */
  record Closed() implements Posted {}
}
