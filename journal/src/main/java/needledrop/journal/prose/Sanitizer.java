package needledrop.journal.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Sanitizes rendered HTML: whatever the parser and the renderer did, only elements and attributes
 * named here remain.
 */
final class Sanitizer {
  /**
   * The classes that {@link MarkdownNodeRenderer} writes. No others are allowed, so that text
   * cannot imitate parts of the page.
   */
  static final String NAME_CLASS = "name";

  /** The width of an image is that of the text column. */
  static final String IMAGE_SIZES = "(min-width: 46rem) 42rem, 94vw";

  static final String UNKNOWN_NAME_CLASS = "unknown-name";
  static final String EMBED_CLASS = "embed";
  static final String EMBED_OPEN_CLASS = "embed-open";
  static final String EMBED_WORDS_CLASS = "embed-words";

  private static final Pattern FOOTNOTE_ID = Pattern.compile("fn(?:ref)?-\\d{1,5}(?:-\\d{1,5})?");
  private static final Pattern BACK_LABEL = Pattern.compile("Back to reference \\d{1,5}");
  private static final Pattern OWN_SRCSET =
      Pattern.compile(
          "/media/image/[\\d/]{1,30}\\.webp \\d+w(?: ?, /media/image/[\\d/]{1,30}\\.webp"
              + " \\d+w){0,4}");

  private static final String[] CLASSES = {
    NAME_CLASS,
    UNKNOWN_NAME_CLASS,
    EMBED_CLASS,
    EMBED_OPEN_CLASS,
    EMBED_WORDS_CLASS,
    "footnote-ref",
    "footnotes",
    "footnote-backref"
  };

  // Browsers read "/\host" as "//host", and remove tabs and line ends from addresses.
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*");

  private final String base;
  private final PolicyFactory author;
  private final PolicyFactory reply;

  /**
   * @param base is put before paths of the journal: empty for pages, the journal's address for
   *     texts that are read elsewhere
   */
  Sanitizer(String base) {
    this.base = base;
    this.reply = commonPolicy().requireRelsOnLinks("nofollow", "ugc", "noopener").toFactory();
    this.author =
        commonPolicy()
            .allowElements("h2", "h3", "h4", "h5", "h6", "hr", "img", "figure", "figcaption")
            .allowElements("s", "ins", "sup", "sub", "small", "kbd", "abbr", "cite", "q")
            .allowElements("mark", "dl", "dt", "dd", "details", "summary")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "caption", "span")
            .allowAttributes("title")
            .onElements("a", "abbr", "img")
            .allowAttributes("alt", "width", "height", "loading")
            .onElements("img")
            .allowAttributes("src")
            .matching((element, attribute, value) -> imageUrlOrNull(value))
            .onElements("img")
            .allowAttributes("class")
            .matching(false, CLASSES)
            .onElements("a", "span", "figure", "sup", "section")
            .allowElements("picture", "source", "section")
            .allowAttributes("id")
            .matching(FOOTNOTE_ID)
            .onElements("a", "li")
            .allowAttributes("aria-label")
            .matching(BACK_LABEL)
            .onElements("a")
            .allowAttributes("type")
            .matching(false, "image/webp")
            .onElements("source")
            .allowAttributes("sizes")
            .matching(false, IMAGE_SIZES)
            .onElements("source")
            .allowAttributes("srcset")
            .matching((element, attribute, value) -> srcsetOrNull(value))
            .onElements("source")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("data-player")
            .matching((element, attribute, value) -> playerUrlOrNull(value))
            .onElements("a")
            .toFactory();
  }

  SafeHtml reply(String html) {
    return new SafeHtml(reply.sanitize(html));
  }

  SafeHtml author(String html) {
    return new SafeHtml(author.sanitize(html));
  }

  private HtmlPolicyBuilder commonPolicy() {
    return new HtmlPolicyBuilder()
        .allowElements("p", "br", "em", "strong", "b", "i", "del", "code", "pre", "blockquote")
        .allowElements("ul", "ol", "li", "a")
        .allowAttributes("start")
        .matching(Pattern.compile("\\d{1,9}"))
        .onElements("ol")
        .allowUrlProtocols("http", "https", "mailto")
        .allowAttributes("href")
        .matching((element, attribute, value) -> linkUrl(value))
        .onElements("a");
  }

  private String linkUrl(String address) {
    return OWN_PATH.matcher(address).matches() ? base + address : address;
  }

  /** Pages load nothing from other hosts, so only the journal's own images are allowed. */
  private @Nullable String imageUrlOrNull(String address) {
    return OWN_PATH.matcher(address).matches() ? base + address : null;
  }

  private @Nullable String srcsetOrNull(String srcset) {
    return OWN_SRCSET.matcher(srcset).matches()
        ? srcset.replace("/media/", base + "/media/")
        : null;
  }

  private static @Nullable String playerUrlOrNull(String address) {
    return Embed.isPlayer(address) ? address : null;
  }
}
