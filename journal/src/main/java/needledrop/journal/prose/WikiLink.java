package needledrop.journal.prose;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Markdown node for a {@code [[Name]]} or {@code [[Name|text]]}. A name may contain pairs of
 * brackets, as in {@code [[Heart [live]]]}; a single one, or a bar, needs a backslash before it.
 */
final class WikiLink extends CustomNode {
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\[\\]|])");

  private final String name;
  private final String label;

  private WikiLink(String name, String label) {
    this.name = name;
    this.label = label;
  }

  String name() {
    return name;
  }

  String label() {
    return label;
  }

  // The parser calls this at the first closing bracket. If there is another opening bracket before
  // and another closing one after, the text in brackets is a name. It is taken as typed, so that
  // M*A*S*H remains unchanged.
  static LinkResult parse(LinkInfo link, Scanner scanner, InlineParserContext context) {
    boolean inDoubleBrackets =
        endsWithBracket(link.openingBracket().getPrevious())
            && link.marker() == null
            && link.destination() == null
            && scanner.next(']');
    String text = inDoubleBrackets ? link.text(scanner).strip().replaceAll("\\s+", " ") : "";
    return text.isEmpty() || text.startsWith("|")
        ? LinkResult.none()
        : LinkResult.replaceWith(of(text), scanner.position());
  }

  private static WikiLink of(String text) {
    String[] parts = BAR.split(NestedBrackets.unescape(text), 2);
    String name = unescape(parts[0]);
    String label = parts.length == 1 ? "" : unescape(parts[1]);
    return new WikiLink(name, label.isEmpty() ? name : label);
  }

  private static String unescape(String text) {
    return ESCAPED.matcher(text.strip()).replaceAll("$1");
  }

  private static boolean endsWithBracket(Node node) {
    return node instanceof Text before && before.getLiteral().endsWith("[");
  }

  /** Removes the outer opening bracket, which the parser has left as text. */
  static Node stripOuterBrackets(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof WikiLink
                && node.getPrevious() instanceof Text before
                && before.getLiteral().endsWith("[")) {
              before.setLiteral(before.getLiteral().substring(0, before.getLiteral().length() - 1));
            }
            visitChildren(node);
          }
        });
    return document;
  }
}
