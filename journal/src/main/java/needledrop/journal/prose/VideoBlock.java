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

/** A video of somebody else's, whose address stands alone on its line. */
final class VideoBlock extends CustomBlock {
  private static final Pattern TITLED_LINK = Pattern.compile("\\[([^\\]\\[]{1,300})]\\((\\S+)\\)");

  private final Embed embed;
  private final String title;

  private VideoBlock(Embed embed, String title) {
    this.embed = embed;
    this.title = title;
  }

  /** As its author gave it: {@code [title](address)} on a line of its own; empty for none. */
  String title() {
    return title;
  }

  Embed embed() {
    return embed;
  }

  /**
   * Takes the lines that are videos out of their paragraphs. It looks at the lines as they were
   * typed, because an id such as {@code _ab_} means something else to Markdown.
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
    boolean outermost = paragraph.getParent() instanceof Document;
    List<Optional<VideoBlock>> typed =
        paragraph.getSourceSpans().stream()
            .map(span -> parse(line(span, source), outermost))
            .toList();
    List<List<Node>> parsed = lines(paragraph);
    // Emphasis that runs over a line's end leaves fewer lines than were typed: no line is taken
    // out.
    if (typed.size() == parsed.size() && typed.stream().anyMatch(Optional::isPresent)) {
      split(paragraph, typed, parsed);
    }
  }

  /** In a list, a link with words is one of many links, and no video. */
  private static Optional<VideoBlock> parse(String line, boolean outermost) {
    Matcher titled = TITLED_LINK.matcher(line);
    return outermost && titled.matches()
        ? Embed.parse(titled.group(2)).map(embed -> new VideoBlock(embed, titled.group(1).strip()))
        : Embed.parse(line).map(embed -> new VideoBlock(embed, ""));
  }

  private static void split(
      Paragraph whole, List<Optional<VideoBlock>> typed, List<List<Node>> parsed) {
    Paragraph words = new Paragraph();
    for (int line = 0; line < typed.size(); line++) {
      if (typed.get(line).isPresent()) {
        insert(words, whole);
        whole.insertBefore(typed.get(line).get());
        words = new Paragraph();
      } else {
        parsed.get(line).forEach(words::appendChild);
      }
    }
    insert(words, whole);
    whole.unlink();
  }

  private static void insert(Paragraph words, Paragraph before) {
    Node last = words.getLastChild();
    if (last instanceof SoftLineBreak || last instanceof HardLineBreak) {
      last.unlink();
    }
    if (words.getFirstChild() != null) {
      before.insertBefore(words);
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
