package needledrop.journal.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The last gate before a page: whatever the parser and the renderer did, only elements and
 * attributes named here come through.
 */
final class Sanitizer {
  /** The classes that {@link Drawing} gives; nobody gets to dress a text as something else. */
  static final String NAME = "name";

  /** How wide a picture is drawn: as wide as the column of text. */
  static final String SIZES = "(min-width: 46rem) 42rem, 94vw";

  static final String UNKNOWN_NAME = "unknown-name";
  static final String EMBED = "embed";
  static final String EMBED_OPEN = "embed-open";
  static final String EMBED_WORDS = "embed-words";

  private static final Pattern FOOTNOTE = Pattern.compile("fn(?:ref)?-\\d{1,5}(?:-\\d{1,5})?");
  private static final Pattern BACK = Pattern.compile("Back to reference \\d{1,5}");
  private static final Pattern OWN_PICTURES =
      Pattern.compile(
          "/media/image/[\\d/]{1,30}\\.webp \\d+w(?: ?, /media/image/[\\d/]{1,30}\\.webp \\d+w){0,4}");

  private static final String[] CLASSES = {
    NAME,
    UNKNOWN_NAME,
    EMBED,
    EMBED_OPEN,
    EMBED_WORDS,
    "footnote-ref",
    "footnotes",
    "footnote-backref"
  };

  // A browser reads "/\host" as "//host", and drops tabs and line ends from addresses.
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*");

  private final String base;
  private final PolicyFactory author;
  private final PolicyFactory reply;

  /**
   * @param base what is put before paths of our own: nothing in a page, the journal's address in a
   *     text that is read elsewhere
   */
  Sanitizer(String base) {
    this.base = base;
    this.reply = words().requireRelsOnLinks("nofollow", "ugc", "noopener").toFactory();
    this.author =
        words()
            .allowElements("h2", "h3", "h4", "h5", "h6", "hr", "img", "figure", "figcaption")
            .allowElements("s", "ins", "sup", "sub", "small", "kbd", "abbr", "cite", "q")
            .allowElements("mark", "dl", "dt", "dd", "details", "summary")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "caption", "span")
            .allowAttributes("title")
            .onElements("a", "abbr", "img")
            .allowAttributes("alt", "width", "height", "loading")
            .onElements("img")
            .allowAttributes("src")
            .matching((element, attribute, value) -> ownPicture(value))
            .onElements("img")
            .allowAttributes("class")
            .matching(false, CLASSES)
            .onElements("a", "span", "figure", "sup", "section")
            .allowElements("picture", "source", "section")
            .allowAttributes("id")
            .matching(FOOTNOTE)
            .onElements("a", "li")
            .allowAttributes("aria-label")
            .matching(BACK)
            .onElements("a")
            .allowAttributes("type")
            .matching(false, "image/webp")
            .onElements("source")
            .allowAttributes("sizes")
            .matching(false, SIZES)
            .onElements("source")
            .allowAttributes("srcset")
            .matching((element, attribute, value) -> ownPictures(value))
            .onElements("source")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("data-player")
            .matching((element, attribute, value) -> player(value))
            .onElements("a")
            .toFactory();
  }

  Html reply(String html) {
    return new Html(reply.sanitize(html));
  }

  Html author(String html) {
    return new Html(author.sanitize(html));
  }

  private HtmlPolicyBuilder words() {
    return new HtmlPolicyBuilder()
        .allowElements("p", "br", "em", "strong", "b", "i", "del", "code", "pre", "blockquote")
        .allowElements("ul", "ol", "li", "a")
        .allowAttributes("start")
        .matching(Pattern.compile("\\d{1,9}"))
        .onElements("ol")
        .allowUrlProtocols("http", "https", "mailto")
        .allowAttributes("href")
        .matching((element, attribute, value) -> link(value))
        .onElements("a");
  }

  private String link(String address) {
    return OWN_PATH.matcher(address).matches() ? base + address : address;
  }

  /** A page asks nobody else for anything, so a picture is our own or none. */
  private @Nullable String ownPicture(String address) {
    return OWN_PATH.matcher(address).matches() ? base + address : null;
  }

  private @Nullable String ownPictures(String srcset) {
    return OWN_PICTURES.matcher(srcset).matches()
        ? srcset.replace("/media/", base + "/media/")
        : null;
  }

  private static @Nullable String player(String address) {
    return Embed.isPlayer(address) ? address : null;
  }
}
