package needledrop.journal.reply;

import java.net.URI;
import java.time.Instant;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import org.jspecify.annotations.Nullable;

/**
 * A reader's answer to an entry or to another reply. Its writer's e-mail address is not part of it:
 * whoever may see that asks {@link Replies#findEmail}.
 *
 * @param text in the Markdown of replies
 * @param feedId by which feed readers know it, for good
 * @param wish which the reply answers
 * @param member who wrote it, where that was somebody who had signed in
 */
public record Reply(
    ReplyId id,
    String feedId,
    EntryId entry,
    @Nullable ReplyId parent,
    @Nullable WishId wish,
    String name,
    @Nullable URI website,
    String text,
    @Nullable MemberId member,
    Instant sent,
    @Nullable Instant edited,
    @Nullable Instant erased,
    ReplyStatus status) {

  /** Whether readers see it, or would, had its writer not had it removed. */
  public boolean isShown() {
    return status instanceof ReplyStatus.Shown;
  }

  /** Whether its writer had it removed: its place is kept, and nothing that stood there. */
  public boolean isErased() {
    return erased != null;
  }

  /** Its place on the page of its entry, as in "comment-12". */
  public String anchor() {
    return "comment-" + id.value();
  }
}
