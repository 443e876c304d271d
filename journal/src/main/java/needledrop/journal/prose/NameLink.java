package needledrop.journal.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A {@code [[Name]]} or {@code [[Name|words]]} in the text. */
final class NameLink extends CustomNode {
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
    int bar = text.indexOf('|');
    String name = bar < 0 ? text : text.substring(0, bar).strip();
    String words = bar < 0 ? "" : text.substring(bar + 1).strip();
    return new NameLink(name, words.isEmpty() ? name : words);
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
          }
        });
    return document;
  }
}
