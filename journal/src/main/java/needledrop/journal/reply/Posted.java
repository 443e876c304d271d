package needledrop.journal.reply;

import java.util.Map;

/** What became of a form that was sent. */
public sealed interface Posted {
  /** It is kept; its standing says whether it is on the page already. */
  record Kept(Reply reply) implements Posted {}

  /** It has to be filled in again, and what is wrong where. */
  record Refused(Map<ReplyForm.Field, String> problems) implements Posted {}

  /** The entry takes no replies. */
  record Closed() implements Posted {}
}
