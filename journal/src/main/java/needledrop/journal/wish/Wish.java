package needledrop.journal.wish;

import java.time.Instant;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import org.jspecify.annotations.Nullable;

/**
 * Something the journal looks for and a reader may have.
 *
 * @param wanted Markdown
 * @param entry whose page asks for it; null for the journal as a whole
 * @param granted when it was found
 * @param grantedBy the reply whose writer had it
 */
public record Wish(
    WishId id,
    String wanted,
    @Nullable EntryId entry,
    Instant since,
    @Nullable Instant granted,
    @Nullable ReplyId grantedBy) {}
