package needledrop.web.site.entry;

import gg.jte.Content;
import java.util.List;
import needledrop.web.http.Page.Meta;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of an entry without replies, the same for every reader, with its longest parts rendered.
 *
 * @param notes the rendered related entries and details
 * @param facts the rendered figures and tables of facts
 * @param description a summary for search engines; null if the entry has no teaser
 * @param meta Open Graph properties for link previews
 * @param jsonLd JSON-LD of the entry, without replies
 */
public record CachedEntryPage(
    EntryView entry,
    Content notes,
    Content facts,
    @Nullable String description,
    List<Meta> meta,
    ObjectNode jsonLd) {}
