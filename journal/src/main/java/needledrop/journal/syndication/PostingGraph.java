package needledrop.journal.syndication;

import needledrop.journal.Settings;
import needledrop.journal.entry.Theme;
import needledrop.journal.member.Authors;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntry;
import tools.jackson.databind.node.ObjectNode;

/** An entry in schema.org's words: a posting of the journal's blog. */
record PostingGraph(Settings settings, Address address, Authors authors) {

  /** All that there is to say of it but for what is in it: its videos, its film, its replies. */
  ObjectNode describe(ObjectNode posting, FullEntry full) {
    summary(posting, full)
        .put("inLanguage", settings.language().toLanguageTag())
        .put("keywords", String.join(", ", full.themes().stream().map(Theme::name).toList()));
    posting
        .putObject("isPartOf")
        .put("@type", "Blog")
        .put("@id", address.of("/"))
        .put("url", address.of("/"))
        .put("name", settings.title());
    return posting;
  }

  /** What a list of entries says of one. */
  ObjectNode summary(ObjectNode posting, FullEntry full) {
    posting
        .put("@type", "BlogPosting")
        .put("@id", page(full))
        .put("url", page(full))
        .put("headline", full.title())
        .put("description", MarkdownRenderer.plainText(full.entry().content().teaser()))
        .put("datePublished", full.entry().date().toString())
        .put("dateModified", full.entry().updated().toString());
    Picture.all(full)
        .forEach(picture ->
            posting
                .withArray("image")
                .addObject()
                .put("@type", "ImageObject")
                .put("url", address.of(picture.path()))
                .put("width", picture.width())
                .put("height", picture.height()));
    String author = address.of(authors.path(full.author().id()));
    posting
        .putObject("author")
        .put("@type", "Person")
        .put("@id", author)
        .put("url", author)
        .put("name", full.author().name());
    return posting;
  }

  String page(FullEntry full) {
    return address.of(full.entry().path(settings.timeZone()));
  }
}
