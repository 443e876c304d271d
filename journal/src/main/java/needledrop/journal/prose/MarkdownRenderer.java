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
 * Renders Markdown as HTML that is safe to show on a page.
 *
 * <p>Authors may write {@code [[Name]]} for anything the journal knows, put a video's address or
 * {@code [clip 2]} on a line of its own, and use harmless HTML. Replies may contain links, lists,
 * quotes and code.
 */
public final class MarkdownRenderer {
  private final WikiLinkResolver wikiLinkResolver;
  private final ImageResolver imageResolver;
  private final Sanitizer sanitizer;
  private final HtmlRenderer articleRenderer;
  private final HtmlRenderer replyRenderer;

  // Random, so that nobody can type the marker.
  private final String clipMarker = "clip " + UUID.randomUUID() + " ";
  private final Pattern clipMarkerPattern = Pattern.compile(clipMarker + "(\\d+);\n");

  /**
   * Creates a renderer for pages of the journal itself, where links to other pages remain paths.
   */
  public MarkdownRenderer(WikiLinkResolver wikiLinkResolver) {
    this(wikiLinkResolver, ImageResolver.NONE);
  }

  /** Creates a renderer for pages with images. */
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

  /** Returns a renderer for texts that are read elsewhere, as in feeds: all links are absolute. */
  public MarkdownRenderer withBaseUrl(URI baseUrl) {
    return new MarkdownRenderer(
        wikiLinkResolver, imageResolver, baseUrl.toString().replaceFirst("/+$", ""));
  }

  /**
   * Renders a body with its clips. It is rendered as a whole, so that a reference and its footnote
   * may be on different sides of a clip; then each piece is sanitized by itself.
   */
  public Article renderArticle(String markdown) {
    List<Article.Piece> pieces = new ArrayList<>();
    Node document = MarkdownParser.parseArticle(markdown);
    Set<String> players = playerOrigins(document);
    String html = articleRenderer.render(document);
    Matcher matcher = clipMarkerPattern.matcher(html);
    int from = 0;
    while (matcher.find()) {
      add(pieces, html.substring(from, matcher.start()), players);
      pieces.add(new Article.ClipPlaceholder(Integer.parseInt(matcher.group(1))));
      from = matcher.end();
    }
    add(pieces, html.substring(from), players);
    return new Article(pieces);
  }

  /** Renders a text without clips, such as a teaser or a definition. */
  public SafeHtml render(String markdown) {
    Node document = MarkdownParser.parseArticle(markdown);
    String html = clipMarkerPattern.matcher(articleRenderer.render(document)).replaceAll("");
    return sanitizer.author(html).withPlayerOrigins(playerOrigins(document));
  }

  /** Returns the origins of the players of all videos in the text. */
  private static Set<String> playerOrigins(Node document) {
    Set<String> origins = new LinkedHashSet<>();
    document.accept(
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

  /** Renders a reply. */
  public SafeHtml renderReply(String markdown) {
    return renderReply(markdown, TimestampTargets.NONE);
  }

  /** Renders a reply with links from times to moments of the entry's clips. */
  public SafeHtml renderReply(String markdown, TimestampTargets timestampTargets) {
    return sanitizer.reply(
        replyRenderer.render(
            TimestampLinks.in(MarkdownParser.parseReply(markdown), timestampTargets)));
  }

  /** Returns an author's text as plain text on one line. */
  public static String plainText(String markdown) {
    return PlainText.of(MarkdownParser.parseArticle(markdown));
  }

  /** Returns the first sentences of an author's text as plain text. */
  public static String excerpt(String markdown, int sentences, Locale language) {
    return Excerpt.of(MarkdownParser.parseArticle(markdown), sentences, language);
  }

  /** Returns a reply as plain text on one line. */
  public static String replyPlainText(String markdown) {
    return PlainText.of(MarkdownParser.parseReply(markdown));
  }

  /**
   * Rejects texts that would take too long to render.
   *
   * @throws InvalidInputException if the text is too long or has too many names or footnotes
   */
  public static void checkLimits(String markdown) {
    MarkdownParser.checkLimits(markdown);
  }

  /** Returns the names in double brackets, in order, without duplicates. */
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

  /** Returns the ids of the images in a text, in order, without duplicates. */
  public static Set<Long> imageIds(String markdown) {
    Set<Long> ids = new LinkedHashSet<>();
    MarkdownParser.parseArticle(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                ImageAddress.parseId(image).ifPresent(ids::add);
              }
            });
    return ids;
  }

  /**
   * Returns the addresses of all links in an author's text, in order, without duplicates; for a
   * video, that of its page.
   */
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

  private void add(List<Article.Piece> pieces, String piece, Set<String> players) {
    if (!piece.isBlank()) {
      pieces.add(new Article.Text(sanitizer.author(piece).withPlayerOrigins(players)));
    }
  }
}
