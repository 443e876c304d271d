package needledrop.journal.syndication;

import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A feed as Atom (RFC 4287), its conversations tied to their entries (RFC 4685). */
final class AtomFeed {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "", "http://www.w3.org/2005/Atom",
          "thr", "http://purl.org/syndication/thread/1.0",
          "media", "http://search.yahoo.com/mrss/");

  private AtomFeed() {}

  static String write(FeedDocument paper) {
    return XmlWriter.document(pen ->
        pen.root("feed", NAMESPACES, Map.of("xml:lang", paper.language()), () -> feed(pen, paper)));
  }

  private static void feed(XmlWriter pen, FeedDocument paper) throws XMLStreamException {
    pen.text("id", paper.id());
    pen.text("title", paper.title());
    if (!paper.description().isEmpty()) {
      pen.text("subtitle", paper.description());
    }
    pen.text("updated", paper.updated().toString());
    pen.text("generator", FeedDocument.GENERATOR);
    pen.emptyElement(
        "link", Map.of("rel", "alternate", "type", "text/html", "href", paper.pageUrl()));
    pen.emptyElement(
        "link",
        Map.of("rel", "self", "type", FeedWriter.Format.ATOM.mediaType(), "href", paper.feedUrl()));
    for (FeedItem item : paper.items()) {
      pen.element("entry", () -> entry(pen, item));
    }
  }

  private static void entry(XmlWriter pen, FeedItem item) throws XMLStreamException {
    pen.text("id", item.id());
    pen.text("title", item.title());
    pen.emptyElement("link", Map.of("rel", "alternate", "type", "text/html", "href", item.link()));
    pen.element("author", () -> pen.text("name", item.author()));
    pen.text("published", item.published().toString());
    pen.text("updated", item.updated().toString());
    for (String tag : item.tags()) {
      pen.emptyElement("category", Map.of("term", tag));
    }
    if (item.summary() != null) {
      pen.text("summary", item.summary());
    }
    pen.text("content", item.html(), Map.of("type", "html"));
    for (FeedItem.Video video : item.videos()) {
      pen.emptyElement("link", enclosure(video));
    }
    thread(pen, item);
    for (FeedItem.Video video : item.videos()) {
      pen.emptyElement("media:thumbnail", Map.of("url", video.poster()));
    }
  }

  private static Map<String, String> enclosure(FeedItem.Video video) {
    return Map.of(
        "rel",
        "enclosure",
        "type",
        video.type(),
        "length",
        Long.toString(video.bytes()),
        "title",
        video.title(),
        "href",
        video.address());
  }

  private static void thread(XmlWriter pen, FeedItem item) throws XMLStreamException {
    FeedItem.Discussion discussion = item.discussion();
    if (discussion != null) {
      pen.emptyElement(
          "link",
          Map.of(
              "rel",
              "replies",
              "type",
              FeedWriter.Format.ATOM.mediaType(),
              "href",
              discussion.feed() + "/atom",
              "thr:count",
              Integer.toString(discussion.replies())));
      pen.text("thr:total", Integer.toString(discussion.replies()));
    }
    FeedItem.InReplyTo inReplyTo = item.inReplyTo();
    if (inReplyTo != null) {
      pen.emptyElement(
          "thr:in-reply-to",
          Map.of("ref", inReplyTo.id(), "href", inReplyTo.link(), "type", "text/html"));
    }
  }
}
