package needledrop.web.site.search;

import needledrop.journal.prose.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or was looked for, as its page shows it.
 *
 * @param entryTitle of the entry that asks for it, and where that is
 * @param answerPath where a reader who has it says so
 * @param thankedName the name of the reader who had it, and where that was said
 */
public record WishView(
    long id,
    SafeHtml wanted,
    @Nullable String entryTitle,
    @Nullable String entryPath,
    @Nullable String answerPath,
    @Nullable String thankedName,
    @Nullable String thankedPath) {}
