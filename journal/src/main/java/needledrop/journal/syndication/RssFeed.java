package needledrop.journal.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A feed as RSS 2.0, with what readers of feeds have come to expect beside it. */
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

  static String write(FeedDocument paper) {
    return XmlWriter.document(pen ->
        pen.root(
            "rss",
            NAMESPACES,
            Map.of("version", "2.0"),
            () -> pen.element("channel", () -> channel(pen, paper))));
  }

  private static void channel(XmlWriter pen, FeedDocument paper) throws XMLStreamException {
    pen.text("title", paper.title());
    pen.text("link", paper.pageUrl());
    pen.text("description", paper.description());
    pen.text("language", paper.language());
    pen.text("lastBuildDate", date(paper.updated()));
    pen.text("generator", FeedDocument.GENERATOR);
    pen.emptyElement(
        "atom:link",
        Map.of("rel", "self", "type", FeedWriter.Format.RSS.mediaType(), "href", paper.feedUrl()));
    for (FeedItem item : paper.items()) {
      pen.element("item", () -> item(pen, item));
    }
  }

  private static void item(XmlWriter pen, FeedItem item) throws XMLStreamException {
    pen.text("title", item.title());
    pen.text("link", item.link());
    pen.text("guid", item.id(), Map.of("isPermaLink", "false"));
    pen.text("pubDate", date(item.published()));
    pen.text("dc:creator", item.author());
    for (String tag : item.tags()) {
      pen.text("category", tag);
    }
    if (item.summary() != null) {
      pen.text("description", FeedHtml.escape(item.summary())); // read as HTML
    }
    pen.text("content:encoded", item.html());
    FeedItem.Discussion discussion = item.discussion();
    if (discussion != null) {
      pen.text("comments", discussion.page());
      pen.text("wfw:commentRss", discussion.feed());
      pen.text("slash:comments", Integer.toString(discussion.replies()));
    }
    if (!item.videos().isEmpty()) {
      enclosure(pen, item.videos().getFirst());
    }
    for (FeedItem.Video video : item.videos()) {
      video(pen, video);
    }
  }

  /** RSS lets an item have one; the others are told as media. */
  private static void enclosure(XmlWriter pen, FeedItem.Video video) throws XMLStreamException {
    pen.emptyElement(
        "enclosure",
        Map.of(
            "url", video.address(), "length", Long.toString(video.bytes()), "type", video.type()));
  }

  private static void video(XmlWriter pen, FeedItem.Video video) throws XMLStreamException {
    Map<String, String> how =
        Map.of(
            "url", video.address(),
            "type", video.type(),
            "fileSize", Long.toString(video.bytes()),
            "medium", "video",
            "duration", Long.toString(video.seconds()),
            "width", Integer.toString(video.width()),
            "height", Integer.toString(video.height()));
    pen.element(
        "media:content",
        how,
        () -> {
          pen.text("media:title", video.title(), Map.of("type", "plain"));
          pen.emptyElement("media:thumbnail", Map.of("url", video.poster()));
        });
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
