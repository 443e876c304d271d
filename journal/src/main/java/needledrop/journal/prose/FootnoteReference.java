package needledrop.journal.prose;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A {@code [^1]} in the text, which leads to its footnote and may stand there several times. */
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
    boolean isMark =
        link.marker() == null
            && link.destination() == null
            && link.openingBracket().getNext() instanceof Text text
            && text.getNext() == null
            && LABEL_PATTERN.matcher(text.getLiteral()).matches();
    return isMark
        ? LinkResult.replaceWith(
            new FootnoteReference(((Text) link.openingBracket().getNext()).getLiteral()),
            scanner.position())
        : LinkResult.none();
  }

  /** As it was typed between the brackets. */
  String label() {
    return label;
  }

  void setNumber(int number, int time) {
    this.number = number;
    this.occurrence = time;
  }

  /** Counted from one, in the order of the text; 0 where there is no such footnote. */
  int number() {
    return number;
  }

  String id() {
    return "fnref-" + number + (occurrence > 1 ? "-" + occurrence : "");
  }
}
