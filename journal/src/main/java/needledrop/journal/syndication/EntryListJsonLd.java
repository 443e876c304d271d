package needledrop.journal.syndication;

import java.util.List;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.settings.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes pages that list entries in schema.org's vocabulary: the front page as a Blog, others as
 * collections.
 */
record EntryListJsonLd(Settings settings, BaseUrl baseUrl, BlogPostingJsonLd postings) {

  /** Describes the front page, or an older page behind it. */
  ObjectNode blog(ObjectNode blog, String path, List<FullEntry> entries) {
    blog.put("@type", "Blog")
        .put("@id", baseUrl.resolve("/"))
        .put("url", baseUrl.resolve(path))
        .put("name", settings.title());
    if (!settings.tagline().isEmpty()) {
      blog.put("description", settings.tagline());
    }
    blog.put("inLanguage", settings.language().toLanguageTag());
    for (FullEntry full : entries) {
      postings.summary(blog.withArray("blogPost").addObject(), full);
    }
    return blog;
  }

  /** Describes a page with some of the entries, such as those of a year or a theme. */
  ObjectNode collection(
      ObjectNode page,
      String name,
      @Nullable String description,
      String path,
      List<JsonLd.ListedEntry> entries) {
    page.put("@type", "CollectionPage")
        .put("@id", baseUrl.resolve(path))
        .put("url", baseUrl.resolve(path))
        .put("name", name);
    if (description != null && !description.isEmpty()) {
      page.put("description", description);
    }
    page.put("inLanguage", settings.language().toLanguageTag());
    page.putObject("isPartOf")
        .put("@type", "Blog")
        .put("@id", baseUrl.resolve("/"))
        .put("url", baseUrl.resolve("/"))
        .put("name", settings.title());
    if (!entries.isEmpty()) {
      list(page.putObject("mainEntity"), entries);
    }
    return page;
  }

  private void list(ObjectNode list, List<JsonLd.ListedEntry> entries) {
    list.put("@type", "ItemList").put("numberOfItems", entries.size());
    for (JsonLd.ListedEntry entry : entries) {
      list.withArray("itemListElement")
          .addObject()
          .put("@type", "ListItem")
          .put("position", list.withArray("itemListElement").size())
          .put("url", baseUrl.resolve(entry.path()))
          .put("name", entry.title());
    }
  }
}
