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
 * A {@code [[Name]]} or {@code [[Name|words]]} in the text. A name may hold brackets in pairs, as
 * in {@code [[Heart [live]]]}; a single one, or a bar, is written with a backslash before it.
 */
final class WikiLink extends CustomNode {
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\[\\]|])");

  private final String name;
  private final String label;

  private WikiLink(String name, String words) {
    this.name = name;
    this.label = words;
  }

  String name() {
    return name;
  }

  String label() {
    return label;
  }

  // The parser knows single brackets. At the first closing bracket it asks us; when another opening
  // one stands before and another closing one behind, the brackets' text is a name, taken as it was
  // typed, so that M*A*S*H stays whole.
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
    String words = parts.length == 1 ? "" : unescape(parts[1]);
    return new WikiLink(name, words.isEmpty() ? name : words);
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
