package needledrop.journal.prose;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Markdown node for a {@code [^1]} in the text, a link to a footnote. There may be several for one
 * footnote.
 */
final class FootnoteReference extends CustomNode {
  static final String LABEL = "\\^[A-Za-z0-9]{1,40}";
  private static final Pattern LABEL_PATTERN = Pattern.compile(LABEL);

  private final String label;
  private int number;
  private int occurrence;

  private FootnoteReference(String label) {
    this.label = label;
  }

  static LinkResult parse(LinkInfo link, Scanner scanner, InlineParserContext context) {
    boolean isReference =
        link.marker() == null
            && link.destination() == null
            && link.openingBracket().getNext() instanceof Text text
            && text.getNext() == null
            && LABEL_PATTERN.matcher(text.getLiteral()).matches();
    return isReference
        ? LinkResult.replaceWith(
            new FootnoteReference(((Text) link.openingBracket().getNext()).getLiteral()),
            scanner.position())
        : LinkResult.none();
  }

  /** Returns the label as typed between the brackets. */
  String label() {
    return label;
  }

  void setNumber(int number, int occurrence) {
    this.number = number;
    this.occurrence = occurrence;
  }

  /**
   * Returns the footnote's number, counted from one in order of the text; 0 if there is no such
   * footnote.
   */
  int number() {
    return number;
  }

  String id() {
    return "fnref-" + number + (occurrence > 1 ? "-" + occurrence : "");
  }
}
