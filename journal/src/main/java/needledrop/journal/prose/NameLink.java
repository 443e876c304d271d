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
final class NameLink extends CustomNode {
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\[\\]|])");

  private final String name;
  private final String words;

  private NameLink(String name, String words) {
    this.name = name;
    this.words = words;
  }

  String name() {
    return name;
  }

  String words() {
    return words;
  }

  // The parser knows single brackets. At the first closing bracket it asks us; when another opening
  // one stands before and another closing one behind, the brackets' text is a name, taken as it was
  // typed, so that M*A*S*H stays whole.
  static LinkResult read(LinkInfo link, Scanner scanner, InlineParserContext context) {
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

  private static NameLink of(String text) {
    String[] parts = BAR.split(NameBrackets.show(text), 2);
    String name = unescaped(parts[0]);
    String words = parts.length == 1 ? "" : unescaped(parts[1]);
    return new NameLink(name, words.isEmpty() ? name : words);
  }

  private static String unescaped(String text) {
    return ESCAPED.matcher(text.strip()).replaceAll("$1");
  }

  private static boolean endsWithBracket(Node node) {
    return node instanceof Text before && before.getLiteral().endsWith("[");
  }

  /** Takes away the outer opening bracket, which the parser has left standing as text. */
  static Node stripOuterBrackets(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof NameLink
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
