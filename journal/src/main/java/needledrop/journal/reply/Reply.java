package needledrop.journal.reply;

import java.net.URI;
import java.time.Instant;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import org.jspecify.annotations.Nullable;

/**
 * A reader's reply to an entry or to another reply. It does not contain the author's email address,
 * which {@link Replies#findEmail} returns.
 *
 * @param text in the Markdown dialect of replies
 * @param feedId its permanent id in feeds
 * @param wish the wish that it answers
 * @param member the member who wrote it, or null for a guest
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

  /** Whether the reply is approved. An erased reply may be, too. */
  public boolean isShown() {
    return status instanceof ReplyStatus.Shown;
  }

  /**
   * Whether its author had it erased: its position in the thread remains, but none of its content.
   */
  public boolean isErased() {
    return erased != null;
  }

  /** Returns its anchor on the page of its entry, such as "comment-12". */
  public String anchor() {
    return "comment-" + id.value();
  }
}
