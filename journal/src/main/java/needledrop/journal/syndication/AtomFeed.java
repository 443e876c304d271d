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

  static String write(FeedPaper paper) {
    return XmlPen.document(pen ->
        pen.root("feed", NAMESPACES, Map.of("xml:lang", paper.language()), () -> feed(pen, paper)));
  }

  private static void feed(XmlPen pen, FeedPaper paper) throws XMLStreamException {
    pen.text("id", paper.id());
    pen.text("title", paper.title());
    if (!paper.description().isEmpty()) {
      pen.text("subtitle", paper.description());
    }
    pen.text("updated", paper.updated().toString());
    pen.text("generator", FeedPaper.GENERATOR);
    pen.empty("link", Map.of("rel", "alternate", "type", "text/html", "href", paper.page()));
    pen.empty(
        "link", Map.of("rel", "self", "type", Feed.Format.ATOM.mediaType(), "href", paper.self()));
    for (FeedItem item : paper.items()) {
      pen.element("entry", () -> entry(pen, item));
    }
  }

  private static void entry(XmlPen pen, FeedItem item) throws XMLStreamException {
    pen.text("id", item.id());
    pen.text("title", item.title());
    pen.empty("link", Map.of("rel", "alternate", "type", "text/html", "href", item.link()));
    pen.element("author", () -> pen.text("name", item.author()));
    pen.text("published", item.published().toString());
    pen.text("updated", item.updated().toString());
    for (String tag : item.tags()) {
      pen.empty("category", Map.of("term", tag));
    }
    if (item.summary() != null) {
      pen.text("summary", item.summary());
    }
    pen.text("content", item.html(), Map.of("type", "html"));
    for (FeedItem.Video video : item.videos()) {
      pen.empty("link", enclosure(video));
    }
    thread(pen, item);
    for (FeedItem.Video video : item.videos()) {
      pen.empty("media:thumbnail", Map.of("url", video.poster()));
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

  private static void thread(XmlPen pen, FeedItem item) throws XMLStreamException {
    FeedItem.Talk talk = item.talk();
    if (talk != null) {
      pen.empty(
          "link",
          Map.of(
              "rel",
              "replies",
              "type",
              Feed.Format.ATOM.mediaType(),
              "href",
              talk.feed() + "/atom",
              "thr:count",
              Integer.toString(talk.replies())));
      pen.text("thr:total", Integer.toString(talk.replies()));
    }
    FeedItem.Answered answered = item.answered();
    if (answered != null) {
      pen.empty(
          "thr:in-reply-to",
          Map.of("ref", answered.id(), "href", answered.link(), "type", "text/html"));
    }
  }
}
