package needledrop.journal.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes feeds as RSS 2.0, with the common extensions. */
final class RssFeed {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "atom", "http://www.w3.org/2005/Atom",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "slash", "http://purl.org/rss/1.0/modules/slash/",
          "wfw", "http://wellformedweb.org/CommentAPI/",
          "media", "http://search.yahoo.com/mrss/");

  private RssFeed() {}

  static String write(FeedDocument feed) {
    return XmlWriter.document(xml ->
        xml.root(
            "rss",
            NAMESPACES,
            Map.of("version", "2.0"),
            () -> xml.element("channel", () -> channel(xml, feed))));
  }

  private static void channel(XmlWriter xml, FeedDocument feed) throws XMLStreamException {
    xml.text("title", feed.title());
    xml.text("link", feed.pageUrl());
    xml.text("description", feed.description());
    xml.text("language", feed.language());
    xml.text("lastBuildDate", date(feed.updated()));
    xml.text("generator", FeedDocument.GENERATOR);
    xml.emptyElement(
        "atom:link",
        Map.of("rel", "self", "type", FeedWriter.Format.RSS.mediaType(), "href", feed.feedUrl()));
    for (FeedItem item : feed.items()) {
      xml.element("item", () -> item(xml, item));
    }
  }

  private static void item(XmlWriter xml, FeedItem item) throws XMLStreamException {
    xml.text("title", item.title());
    xml.text("link", item.link());
    xml.text("guid", item.id(), Map.of("isPermaLink", "false"));
    xml.text("pubDate", date(item.published()));
    xml.text("dc:creator", item.author());
    for (String tag : item.tags()) {
      xml.text("category", tag);
    }
    if (item.summary() != null) {
      xml.text("description", FeedHtml.escape(item.summary())); // description is HTML in RSS
    }
    xml.text("content:encoded", item.html());
    FeedItem.Discussion discussion = item.discussion();
    if (discussion != null) {
      xml.text("comments", discussion.page());
      xml.text("wfw:commentRss", discussion.feed());
      xml.text("slash:comments", Integer.toString(discussion.replies()));
    }
    if (!item.videos().isEmpty()) {
      enclosure(xml, item.videos().getFirst());
    }
    for (FeedItem.Video video : item.videos()) {
      video(xml, video);
    }
  }

  /** RSS allows one enclosure for an item; the other clips are in the media extension. */
  private static void enclosure(XmlWriter xml, FeedItem.Video video) throws XMLStreamException {
    xml.emptyElement(
        "enclosure",
        Map.of(
            "url", video.address(), "length", Long.toString(video.bytes()), "type", video.type()));
  }

  private static void video(XmlWriter xml, FeedItem.Video video) throws XMLStreamException {
    Map<String, String> attributes =
        Map.of(
            "url", video.address(),
            "type", video.type(),
            "fileSize", Long.toString(video.bytes()),
            "medium", "video",
            "duration", Long.toString(video.seconds()),
            "width", Integer.toString(video.width()),
            "height", Integer.toString(video.height()));
    xml.element(
        "media:content",
        attributes,
        () -> {
          xml.text("media:title", video.title(), Map.of("type", "plain"));
          xml.emptyElement("media:thumbnail", Map.of("url", video.poster()));
        });
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
