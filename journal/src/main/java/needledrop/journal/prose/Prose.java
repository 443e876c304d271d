package needledrop.journal.prose;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
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
  private final Sanitizer sanitizer;
  private final HtmlRenderer authors;
  private final HtmlRenderer replies;

  /** For pages of the journal itself: links to other pages stay paths. */
  public Prose(Mentions mentions) {
    this(mentions, "");
  }

  private Prose(Mentions mentions, String base) {
    this.mentions = mentions;
    this.sanitizer = new Sanitizer(base);
    this.authors =
        HtmlRenderer.builder()
            .percentEncodeUrls(true)
            .nodeRendererFactory(context -> new Drawing(context, mentions))
            .build();
    this.replies =
        HtmlRenderer.builder()
            .percentEncodeUrls(true)
            .escapeHtml(true)
            .softbreak("<br>")
            .nodeRendererFactory(context -> new Drawing(context, name -> Optional.empty()))
            .build();
  }

  /** For a text that is read elsewhere, as in a feed: every link tells the whole address. */
  public Prose readElsewhere(URI journal) {
    return new Prose(mentions, journal.toString().replaceFirst("/+$", ""));
  }

  /** A body, with the places of its clips. */
  public Article article(String markdown) {
    List<Article.Piece> pieces = new ArrayList<>();
    Document stretch = new Document();
    for (Node node : childrenOf(Markdown.authors(markdown))) {
      if (node instanceof ClipPlace place) {
        add(pieces, stretch);
        pieces.add(new Article.ClipHere(place.number()));
        stretch = new Document();
      } else {
        stretch.appendChild(node);
      }
    }
    add(pieces, stretch);
    return new Article(pieces);
  }

  /** A text without clips, such as a teaser or a definition. */
  public Html html(String markdown) {
    return sanitizer.author(authors.render(Markdown.authors(markdown)));
  }

  /** What a reader wrote. */
  public Html reply(String markdown) {
    return sanitizer.reply(replies.render(Markdown.replies(markdown)));
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
              }
            });
    return names;
  }

  private void add(List<Article.Piece> pieces, Document stretch) {
    if (stretch.getFirstChild() != null) {
      pieces.add(new Article.Text(sanitizer.author(authors.render(stretch))));
    }
  }

  private static List<Node> childrenOf(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
