package needledrop.web.site.entry;

import gg.jte.Content;
import java.util.List;
import needledrop.web.http.Page.Meta;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry's page without its replies, the same for every reader, with its longest part drawn.
 *
 * @param notes where to read on, and its details in short
 * @param facts what is known, drawn and in tables
 * @param description of it in a few words, for search engines; null where it has no teaser
 * @param meta for whoever shows a preview of a link to it
 * @param jsonLd for search engines, as JSON-LD
 */
public record CachedEntryPage(
    EntryView entry,
    Content notes,
    Content facts,
    @Nullable String description,
    List<Meta> meta,
    ObjectNode jsonLd) {}
