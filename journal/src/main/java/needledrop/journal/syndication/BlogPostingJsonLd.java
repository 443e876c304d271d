package needledrop.journal.syndication;

import needledrop.journal.entry.Theme;
import needledrop.journal.member.Authors;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.settings.Settings;
import tools.jackson.databind.node.ObjectNode;

/** Describes entries as schema.org BlogPosting. */
record BlogPostingJsonLd(Settings settings, BaseUrl baseUrl, Authors authors) {

  /** Adds all properties except those about its content: videos, film and replies. */
  ObjectNode describe(ObjectNode posting, FullEntry full) {
    summary(posting, full)
        .put("inLanguage", settings.language().toLanguageTag())
        .put("keywords", String.join(", ", full.themes().stream().map(Theme::name).toList()));
    posting
        .putObject("isPartOf")
        .put("@type", "Blog")
        .put("@id", baseUrl.resolve("/"))
        .put("url", baseUrl.resolve("/"))
        .put("name", settings.title());
    return posting;
  }

  /** Adds the properties that lists of entries contain. */
  ObjectNode summary(ObjectNode posting, FullEntry full) {
    posting
        .put("@type", "BlogPosting")
        .put("@id", page(full))
        .put("url", page(full))
        .put("headline", full.title())
        .put("description", MarkdownRenderer.plainText(full.entry().content().teaser()))
        .put("datePublished", full.entry().date().toString())
        .put("dateModified", full.entry().updated().toString());
    PreviewImage.all(full)
        .forEach(previewImage ->
            posting
                .withArray("image")
                .addObject()
                .put("@type", "ImageObject")
                .put("url", baseUrl.resolve(previewImage.path()))
                .put("width", previewImage.width())
                .put("height", previewImage.height()));
    String author = baseUrl.resolve(authors.path(full.author().id()));
    posting
        .putObject("author")
        .put("@type", "Person")
        .put("@id", author)
        .put("url", author)
        .put("name", full.author().name());
    return posting;
  }

  String page(FullEntry full) {
    return baseUrl.resolve(full.entry().path(settings.timeZone()));
  }
}
