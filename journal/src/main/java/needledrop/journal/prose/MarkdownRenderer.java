package needledrop.journal.prose;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The press: takes Markdown as people write it and gives HTML that a page may show.
 *
 * <p>An author may write {@code [[Name]]} for anything the journal knows, put a video's address or
 * {@code [clip 2]} on a line of its own, and use harmless HTML. A reader who replies may use links,
 * lists, quotes and code.
 */
public final class MarkdownRenderer {
  private final WikiLinkResolver wikiLinkResolver;
  private final ImageResolver imageResolver;
  private final Sanitizer sanitizer;
  private final HtmlRenderer articleRenderer;
  private final HtmlRenderer replyRenderer;

  // Drawn by lot, so that nobody can type what stands where a clip goes.
  private final String clipMarker = "clip " + UUID.randomUUID() + " ";
  private final Pattern clipMarkerPattern = Pattern.compile(clipMarker + "(\\d+);\n");

  /** For pages of the journal itself: links to other pages stay paths. */
  public MarkdownRenderer(WikiLinkResolver wikiLinkResolver) {
    this(wikiLinkResolver, ImageResolver.NONE);
  }

  /** The same for texts that show pictures. */
  public MarkdownRenderer(WikiLinkResolver wikiLinkResolver, ImageResolver imageResolver) {
    this(wikiLinkResolver, imageResolver, "");
  }

  private MarkdownRenderer(
      WikiLinkResolver wikiLinkResolver, ImageResolver imageResolver, String base) {
    this.wikiLinkResolver = wikiLinkResolver;
    this.imageResolver = imageResolver;
    this.sanitizer = new Sanitizer(base);
    this.articleRenderer =
        HtmlRenderer.builder()
            .percentEncodeUrls(true)
            .extensions(MarkdownParser.ARTICLE_EXTENSIONS)
            .nodeRendererFactory(context ->
                new MarkdownNodeRenderer(context, wikiLinkResolver, imageResolver, clipMarker))
            .build();
    this.replyRenderer =
        HtmlRenderer.builder()
            .percentEncodeUrls(true)
            .escapeHtml(true)
            .softbreak("<br>")
            .extensions(MarkdownParser.REPLY_EXTENSIONS)
            .nodeRendererFactory(context ->
                new MarkdownNodeRenderer(context, name -> Optional.empty(), ImageResolver.NONE, ""))
            .build();
  }

  /** For a text that is read elsewhere, as in a feed: every link tells the whole address. */
  public MarkdownRenderer withBaseUrl(URI journal) {
    return new MarkdownRenderer(
        wikiLinkResolver, imageResolver, journal.toString().replaceFirst("/+$", ""));
  }

  /**
   * A body, with the places of its clips. It is drawn as a whole, so that a footnote may stand on
   * the other side of a clip, and each stretch passes the sanitizer by itself.
   */
  public Article renderArticle(String markdown) {
    List<Article.Piece> pieces = new ArrayList<>();
    Node text = MarkdownParser.parseArticle(markdown);
    Set<String> players = playerOrigins(text);
    String html = articleRenderer.render(text);
    Matcher place = clipMarkerPattern.matcher(html);
    int from = 0;
    while (place.find()) {
      add(pieces, html.substring(from, place.start()), players);
      pieces.add(new Article.ClipPlaceholder(Integer.parseInt(place.group(1))));
      from = place.end();
    }
    add(pieces, html.substring(from), players);
    return new Article(pieces);
  }

  /** A text without clips, such as a teaser or a definition. */
  public SafeHtml render(String markdown) {
    Node text = MarkdownParser.parseArticle(markdown);
    String html = clipMarkerPattern.matcher(articleRenderer.render(text)).replaceAll("");
    return sanitizer.author(html).withPlayerOrigins(playerOrigins(text));
  }

  /** The origins of the players of its videos, which the text names by their addresses. */
  private static Set<String> playerOrigins(Node text) {
    Set<String> origins = new LinkedHashSet<>();
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof VideoBlock videoBlock) {
              URI player = videoBlock.embed().player();
              origins.add(player.getScheme() + "://" + player.getAuthority());
            } else {
              visitChildren(block);
            }
          }
        });
    return origins;
  }

  /** What a reader wrote. */
  public SafeHtml renderReply(String markdown) {
    return renderReply(markdown, TimestampTargets.NONE);
  }

  /** The same, where times link to moments of the entry's clips. */
  public SafeHtml renderReply(String markdown, TimestampTargets timestampTargets) {
    return sanitizer.reply(
        replyRenderer.render(
            TimestampLinks.in(MarkdownParser.parseReply(markdown), timestampTargets)));
  }

  /** The bare words of an author's text, on one line. */
  public static String plainText(String markdown) {
    return PlainText.of(MarkdownParser.parseArticle(markdown));
  }

  /** The first sentences of an author's text, as bare words: what may stand for all of it. */
  public static String excerpt(String markdown, int sentences, Locale language) {
    return Excerpt.of(MarkdownParser.parseArticle(markdown), sentences, language);
  }

  /** The bare words of a reply, on one line. */
  public static String replyPlainText(String markdown) {
    return PlainText.of(MarkdownParser.parseReply(markdown));
  }

  /**
   * Rejects control characters, and texts that would take too long to render.
   *
   * @throws IllegalArgumentException in words, for a text beyond all measure
   */
  public static void checkLimits(String markdown) {
    MarkdownParser.checkLimits(markdown);
  }

  /** Every name that the text puts in double brackets, in order, each once. */
  public static Set<String> wikiLinkNames(String markdown) {
    Set<String> names = new LinkedHashSet<>();
    MarkdownParser.parseArticle(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof WikiLink link) {
                  names.add(link.name());
                }
                visitChildren(node);
              }
            });
    return names;
  }

  /** The number of every picture that the text shows, in order, each once. */
  public static Set<Long> imageIds(String markdown) {
    Set<Long> numbers = new LinkedHashSet<>();
    MarkdownParser.parseArticle(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                ImageAddress.parseId(image).ifPresent(numbers::add);
              }
            });
    return numbers;
  }

  /** Every address that an author's text leads to, in order, each once; of a video, its page. */
  public static Set<String> linkAddresses(String markdown) {
    Set<String> addresses = new LinkedHashSet<>();
    MarkdownParser.parseArticle(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                addresses.add(link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                addresses.add(image.getDestination());
              }

              @Override
              public void visit(CustomBlock block) {
                if (block instanceof VideoBlock videoBlock) {
                  addresses.add(videoBlock.embed().page().toString());
                } else {
                  visitChildren(block);
                }
              }
            });
    return addresses;
  }

  private void add(List<Article.Piece> pieces, String stretch, Set<String> players) {
    if (!stretch.isBlank()) {
      pieces.add(new Article.Text(sanitizer.author(stretch).withPlayerOrigins(players)));
    }
  }
}
