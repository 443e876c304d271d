package needledrop.journal.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;

/** Markdown block for an embedded video, whose address is alone on its line. */
final class VideoBlock extends CustomBlock {
  private static final Pattern TITLED_LINK = Pattern.compile("\\[([^\\]\\[]{1,300})]\\((\\S+)\\)");

  private final Embed embed;
  private final String title;

  private VideoBlock(Embed embed, String title) {
    this.embed = embed;
    this.title = title;
  }

  /**
   * Returns the title that its author gave it, as in {@code [title](address)} on a line of its own;
   * empty for none.
   */
  String title() {
    return title;
  }

  Embed embed() {
    return embed;
  }

  /**
   * Replaces lines of paragraphs that are videos by blocks. It parses the lines as typed, because
   * Markdown would change an id such as {@code _ab_}.
   */
  static Node extract(Node document, String source) {
    List<Paragraph> paragraphs = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            paragraphs.add(paragraph);
          }
        });
    paragraphs.forEach(paragraph -> split(paragraph, source));
    return document;
  }

  private static void split(Paragraph paragraph, String source) {
    boolean isOutermost = paragraph.getParent() instanceof Document;
    List<Optional<VideoBlock>> typed =
        paragraph.getSourceSpans().stream()
            .map(span -> parse(line(span, source), isOutermost))
            .toList();
    List<List<Node>> parsed = lines(paragraph);
    // Emphasis across a line break results in fewer parsed lines than typed ones; then no line is
    // replaced.
    if (typed.size() == parsed.size() && typed.stream().anyMatch(Optional::isPresent)) {
      split(paragraph, typed, parsed);
    }
  }

  /** In a list, a link with a text is one of many links and not a video. */
  private static Optional<VideoBlock> parse(String line, boolean isOutermost) {
    Matcher matcher = TITLED_LINK.matcher(line);
    return isOutermost && matcher.matches()
        ? Embed.parse(matcher.group(2))
            .map(embed -> new VideoBlock(embed, matcher.group(1).strip()))
        : Embed.parse(line).map(embed -> new VideoBlock(embed, ""));
  }

  private static void split(
      Paragraph paragraph, List<Optional<VideoBlock>> typed, List<List<Node>> parsed) {
    Paragraph rest = new Paragraph();
    for (int line = 0; line < typed.size(); line++) {
      if (typed.get(line).isPresent()) {
        insert(rest, paragraph);
        paragraph.insertBefore(typed.get(line).get());
        rest = new Paragraph();
      } else {
        parsed.get(line).forEach(rest::appendChild);
      }
    }
    insert(rest, paragraph);
    paragraph.unlink();
  }

  private static void insert(Paragraph rest, Paragraph paragraph) {
    Node last = rest.getLastChild();
    if (last instanceof SoftLineBreak || last instanceof HardLineBreak) {
      last.unlink();
    }
    if (rest.getFirstChild() != null) {
      paragraph.insertBefore(rest);
    }
  }

  private static List<List<Node>> lines(Paragraph paragraph) {
    List<List<Node>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      lines.getLast().add(node);
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        lines.add(new ArrayList<>());
      }
    }
    return lines;
  }

  private static String line(SourceSpan span, String source) {
    return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()).strip();
  }
}
