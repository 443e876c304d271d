package needledrop.web.site.search;

import needledrop.journal.prose.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Something that the journal asks readers for, as the public page lists it: text, entry, answer
 * link, and the reader thanked for it.
 *
 * @param entryTitle the title of the entry that the wish belongs to
 * @param answerPath the path of the form by which readers answer
 * @param thankedName the name of the reader who granted the wish
 * @param thankedPath the path of the reply of that reader
 */
public record WishView(
    long id,
    SafeHtml wanted,
    @Nullable String entryTitle,
    @Nullable String entryPath,
    @Nullable String answerPath,
    @Nullable String thankedName,
    @Nullable String thankedPath) {}
