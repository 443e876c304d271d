package needledrop.journal.reply;

import java.net.URI;
import java.time.Instant;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * A reader's answer to an entry or to another reply. Its writer's e-mail address is not part of it:
 * whoever may see that asks {@link Replies#emailOf}.
 *
 * @param words in the Markdown of replies
 * @param member who wrote it, where that was somebody who had signed in
 */
public record Reply(
    ReplyId id,
    EntryId entry,
    @Nullable ReplyId parent,
    String name,
    @Nullable URI website,
    String words,
    @Nullable MemberId member,
    Instant sent,
    ReplyStanding standing) {

  /** Its place on the page of its entry, as in "comment-12". */
  public String anchor() {
    return "comment-" + id.value();
  }
}
