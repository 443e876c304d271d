package needledrop.journal.syndication;

import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes feeds as Atom (RFC 4287), with threads of replies (RFC 4685). */
final class AtomFeed {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "", "http://www.w3.org/2005/Atom",
          "thr", "http://purl.org/syndication/thread/1.0",
          "media", "http://search.yahoo.com/mrss/");

  private AtomFeed() {}

  static String write(FeedDocument feed) {
    return XmlWriter.document(xml ->
        xml.root("feed", NAMESPACES, Map.of("xml:lang", feed.language()), () -> feed(xml, feed)));
  }

  private static void feed(XmlWriter xml, FeedDocument feed) throws XMLStreamException {
    xml.text("id", feed.id());
    xml.text("title", feed.title());
    if (!feed.description().isEmpty()) {
      xml.text("subtitle", feed.description());
    }
    xml.text("updated", feed.updated().toString());
    xml.text("generator", FeedDocument.GENERATOR);
    xml.emptyElement(
        "link", Map.of("rel", "alternate", "type", "text/html", "href", feed.pageUrl()));
    xml.emptyElement(
        "link",
        Map.of("rel", "self", "type", FeedWriter.Format.ATOM.mediaType(), "href", feed.feedUrl()));
    for (FeedItem item : feed.items()) {
      xml.element("entry", () -> entry(xml, item));
    }
  }

  private static void entry(XmlWriter xml, FeedItem item) throws XMLStreamException {
    xml.text("id", item.id());
    xml.text("title", item.title());
    xml.emptyElement("link", Map.of("rel", "alternate", "type", "text/html", "href", item.link()));
    xml.element("author", () -> xml.text("name", item.author()));
    xml.text("published", item.published().toString());
    xml.text("updated", item.updated().toString());
    for (String tag : item.tags()) {
      xml.emptyElement("category", Map.of("term", tag));
    }
    if (item.summary() != null) {
      xml.text("summary", item.summary());
    }
    xml.text("content", item.html(), Map.of("type", "html"));
    for (FeedItem.Video video : item.videos()) {
      xml.emptyElement("link", enclosure(video));
    }
    thread(xml, item);
    for (FeedItem.Video video : item.videos()) {
      xml.emptyElement("media:thumbnail", Map.of("url", video.poster()));
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

  private static void thread(XmlWriter xml, FeedItem item) throws XMLStreamException {
    FeedItem.Discussion discussion = item.discussion();
    if (discussion != null) {
      xml.emptyElement(
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
      xml.text("thr:total", Integer.toString(discussion.replies()));
    }
    FeedItem.InReplyTo inReplyTo = item.inReplyTo();
    if (inReplyTo != null) {
      xml.emptyElement(
          "thr:in-reply-to",
          Map.of("ref", inReplyTo.id(), "href", inReplyTo.link(), "type", "text/html"));
    }
  }
}
