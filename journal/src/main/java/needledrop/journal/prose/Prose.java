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
public final class Prose {
  private final Mentions mentions;
  private final Illustrations illustrations;
  private final Sanitizer sanitizer;
  private final HtmlRenderer authors;
  private final HtmlRenderer replies;

  // Drawn by lot, so that nobody can type what stands where a clip goes.
  private final String clipMark = "clip " + UUID.randomUUID() + " ";
  private final Pattern clipPlace = Pattern.compile(clipMark + "(\\d+);\n");

  /** For pages of the journal itself: links to other pages stay paths. */
  public Prose(Mentions mentions) {
    this(mentions, Illustrations.NONE);
  }

  /** The same for texts that show pictures. */
  public Prose(Mentions mentions, Illustrations illustrations) {
    this(mentions, illustrations, "");
  }

  private Prose(Mentions mentions, Illustrations illustrations, String base) {
    this.mentions = mentions;
    this.illustrations = illustrations;
    this.sanitizer = new Sanitizer(base);
    this.authors =
        HtmlRenderer.builder()
            .percentEncodeUrls(true)
            .extensions(Markdown.EXTENSIONS)
            .nodeRendererFactory(context -> new Drawing(context, mentions, illustrations, clipMark))
            .build();
    this.replies =
        HtmlRenderer.builder()
            .percentEncodeUrls(true)
            .escapeHtml(true)
            .softbreak("<br>")
            .extensions(Markdown.REPLY_EXTENSIONS)
            .nodeRendererFactory(
                context -> new Drawing(context, name -> Optional.empty(), Illustrations.NONE, ""))
            .build();
  }

  /** For a text that is read elsewhere, as in a feed: every link tells the whole address. */
  public Prose readElsewhere(URI journal) {
    return new Prose(mentions, illustrations, journal.toString().replaceFirst("/+$", ""));
  }

  /**
   * A body, with the places of its clips. It is drawn as a whole, so that a footnote may stand on
   * the other side of a clip, and each stretch passes the sanitizer by itself.
   */
  public Article article(String markdown) {
    List<Article.Piece> pieces = new ArrayList<>();
    Node text = Markdown.authors(markdown);
    Set<String> players = players(text);
    String html = authors.render(text);
    Matcher place = clipPlace.matcher(html);
    int from = 0;
    while (place.find()) {
      add(pieces, html.substring(from, place.start()), players);
      pieces.add(new Article.ClipHere(Integer.parseInt(place.group(1))));
      from = place.end();
    }
    add(pieces, html.substring(from), players);
    return new Article(pieces);
  }

  /** A text without clips, such as a teaser or a definition. */
  public Html html(String markdown) {
    Node text = Markdown.authors(markdown);
    String html = clipPlace.matcher(authors.render(text)).replaceAll("");
    return sanitizer.author(html).playing(players(text));
  }

  /** The origins of the players of its videos, which the text names by their addresses. */
  private static Set<String> players(Node text) {
    Set<String> origins = new LinkedHashSet<>();
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof Video video) {
              URI player = video.embed().player();
              origins.add(player.getScheme() + "://" + player.getAuthority());
            } else {
              visitChildren(block);
            }
          }
        });
    return origins;
  }

  /** What a reader wrote. */
  public Html reply(String markdown) {
    return reply(markdown, Timestamps.NONE);
  }

  /** The same, where times link to moments of the entry's clips. */
  public Html reply(String markdown, Timestamps timestamps) {
    return sanitizer.reply(
        replies.render(TimestampLinks.in(Markdown.replies(markdown), timestamps)));
  }

  /** The bare words of an author's text, on one line. */
  public static String plain(String markdown) {
    return PlainText.of(Markdown.authors(markdown));
  }

  /** The first sentences of an author's text, as bare words: what may stand for all of it. */
  public static String opening(String markdown, int sentences, Locale language) {
    return Opening.of(Markdown.authors(markdown), sentences, language);
  }

  /** The bare words of a reply, on one line. */
  public static String plainReply(String markdown) {
    return PlainText.of(Markdown.replies(markdown));
  }

  /**
   * Refuses what nobody types, and what would take the press too long.
   *
   * @throws IllegalArgumentException in words, for a text beyond all measure
   */
  public static void refuseTooMuch(String markdown) {
    Markdown.refuseTooMuch(markdown);
  }

  /** Every name that the text puts in double brackets, in order, each once. */
  public static Set<String> names(String markdown) {
    Set<String> names = new LinkedHashSet<>();
    Markdown.authors(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof NameLink link) {
                  names.add(link.name());
                }
                visitChildren(node);
              }
            });
    return names;
  }

  /** The number of every picture that the text shows, in order, each once. */
  public static Set<Long> pictures(String markdown) {
    Set<Long> numbers = new LinkedHashSet<>();
    Markdown.authors(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                Pictures.number(image).ifPresent(numbers::add);
              }
            });
    return numbers;
  }

  /** Every address that an author's text leads to, in order, each once; of a video, its page. */
  public static Set<String> addresses(String markdown) {
    Set<String> addresses = new LinkedHashSet<>();
    Markdown.authors(markdown)
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
                if (block instanceof Video video) {
                  addresses.add(video.embed().page().toString());
                } else {
                  visitChildren(block);
                }
              }
            });
    return addresses;
  }

  private void add(List<Article.Piece> pieces, String stretch, Set<String> players) {
    if (!stretch.isBlank()) {
      pieces.add(new Article.Text(sanitizer.author(stretch).playing(players)));
    }
  }
}
