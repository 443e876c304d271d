package needledrop.web.site.search;

import needledrop.journal.prose.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or was looked for, as its page shows it.
 *
 * @param title of the entry that asks for it, and where that is
 * @param answer where a reader who has it says so
 * @param thanks the name of the reader who had it, and where that was said
 */
public record WishOnPage(
    long id,
    SafeHtml wanted,
    @Nullable String title,
    @Nullable String path,
    @Nullable String answer,
    @Nullable String thanks,
    @Nullable String thanksPath) {}
