package needledrop.journal.wish;

import java.time.Instant;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import org.jspecify.annotations.Nullable;

/**
 * Something that the journal looks for and asks its readers to send, such as a film scene.
 *
 * @param wanted Markdown
 * @param entry the entry that shows the wish; null for the journal as a whole
 * @param granted when it was found; null if it is open
 * @param grantedBy the reply whose author had it
 */
public record Wish(
    WishId id,
    String wanted,
    @Nullable EntryId entry,
    Instant since,
    @Nullable Instant granted,
    @Nullable ReplyId grantedBy) {}
