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

  static String write(FeedPaper paper) {
    return XmlPen.document(pen ->
        pen.root(
            "rss",
            NAMESPACES,
            Map.of("version", "2.0"),
            () -> pen.element("channel", () -> channel(pen, paper))));
  }

  private static void channel(XmlPen pen, FeedPaper paper) throws XMLStreamException {
    pen.text("title", paper.title());
    pen.text("link", paper.page());
    pen.text("description", paper.description());
    pen.text("language", paper.language());
    pen.text("lastBuildDate", date(paper.updated()));
    pen.text("generator", FeedPaper.GENERATOR);
    pen.empty(
        "atom:link",
        Map.of("rel", "self", "type", Feed.Format.RSS.mediaType(), "href", paper.self()));
    for (FeedItem item : paper.items()) {
      pen.element("item", () -> item(pen, item));
    }
  }

  private static void item(XmlPen pen, FeedItem item) throws XMLStreamException {
    pen.text("title", item.title());
    pen.text("link", item.link());
    pen.text("guid", item.id(), Map.of("isPermaLink", "false"));
    pen.text("pubDate", date(item.published()));
    pen.text("dc:creator", item.author());
    for (String tag : item.tags()) {
      pen.text("category", tag);
    }
    if (item.summary() != null) {
      pen.text("description", FeedContent.escaped(item.summary())); // read as HTML
    }
    pen.text("content:encoded", item.html());
    FeedItem.Talk talk = item.talk();
    if (talk != null) {
      pen.text("comments", talk.page());
      pen.text("wfw:commentRss", talk.feed());
      pen.text("slash:comments", Integer.toString(talk.replies()));
    }
    if (!item.videos().isEmpty()) {
      enclosure(pen, item.videos().getFirst());
    }
    for (FeedItem.Video video : item.videos()) {
      video(pen, video);
    }
  }

  /** RSS lets an item have one; the others are told as media. */
  private static void enclosure(XmlPen pen, FeedItem.Video video) throws XMLStreamException {
    pen.empty(
        "enclosure",
        Map.of(
            "url", video.address(), "length", Long.toString(video.bytes()), "type", video.type()));
  }

  private static void video(XmlPen pen, FeedItem.Video video) throws XMLStreamException {
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
          pen.empty("media:thumbnail", Map.of("url", video.poster()));
        });
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
