package needledrop.journal.syndication;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes feeds as JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeed {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeed() {}

  static String write(FeedDocument paper) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("version", "https://jsonfeed.org/version/1.1")
            .put("title", paper.title())
            .put("home_page_url", paper.pageUrl())
            .put("feed_url", paper.feedUrl())
            .put("language", paper.language());
    if (!paper.description().isEmpty()) {
      json.put("description", paper.description());
    }
    json.putArray("items");
    paper.items().forEach(item -> item(item, json.withArray("items").addObject()));
    return JSON.writeValueAsString(json);
  }

  private static void item(FeedItem item, ObjectNode node) {
    node.put("id", item.id())
        .put("url", item.link())
        .put("title", item.title())
        .put("content_html", item.html())
        .put("date_published", item.published().toString())
        .put("date_modified", item.updated().toString());
    if (item.summary() != null && !item.summary().isEmpty()) {
      node.put("summary", item.summary());
    }
    node.putArray("authors").addObject().put("name", item.author());
    item.tags().forEach(tag -> node.withArray("tags").add(tag));
    if (!item.videos().isEmpty()) {
      node.put("image", item.videos().getFirst().poster());
    }
    item.videos().forEach(video -> attach(video, node.withArray("attachments").addObject()));
  }

  private static void attach(FeedItem.Video video, ObjectNode attachment) {
    attachment
        .put("url", video.address())
        .put("mime_type", video.type())
        .put("title", video.title())
        .put("size_in_bytes", video.bytes())
        .put("duration_in_seconds", video.seconds());
  }
}
