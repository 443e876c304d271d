package needledrop.journal.prose;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A {@code [^1]} in the text, which leads to its footnote and may stand there several times. */
final class FootnoteMark extends CustomNode {
  static final String LABEL = "\\^[A-Za-z0-9]{1,40}";
  private static final Pattern TYPED = Pattern.compile(LABEL);

  private final String label;
  private int number;
  private int time;

  private FootnoteMark(String label) {
    this.label = label;
  }

  static LinkResult read(LinkInfo link, Scanner scanner, InlineParserContext context) {
    boolean isMark =
        link.marker() == null
            && link.destination() == null
            && link.openingBracket().getNext() instanceof Text text
            && text.getNext() == null
            && TYPED.matcher(text.getLiteral()).matches();
    return isMark
        ? LinkResult.replaceWith(
            new FootnoteMark(((Text) link.openingBracket().getNext()).getLiteral()),
            scanner.position())
        : LinkResult.none();
  }

  /** As it was typed between the brackets. */
  String label() {
    return label;
  }

  void count(int number, int time) {
    this.number = number;
    this.time = time;
  }

  /** Counted from one, in the order of the text; 0 where there is no such footnote. */
  int number() {
    return number;
  }

  String id() {
    return "fnref-" + number + (time > 1 ? "-" + time : "");
  }
}
