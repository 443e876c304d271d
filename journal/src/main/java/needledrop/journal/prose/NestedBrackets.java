package needledrop.journal.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Replaces brackets within {@code [[names]]}, as in {@code [[Heart [live]]]}, by placeholders
 * before Markdown is parsed, and restores them afterwards. The parser does not accept brackets
 * within brackets as a link. The placeholders are two characters that Unicode will never assign.
 * Positions of characters do not change.
 */
final class NestedBrackets {
  private static final char OPEN_PLACEHOLDER = '\uFDD0';
  private static final char CLOSE_PLACEHOLDER = '\uFDD1';

  /** Longer texts are not names; this limits the work. */
  private static final int MAX_NAME_LENGTH = 300;

  private NestedBrackets() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text);
    int i = text.indexOf("[[");
    while (i >= 0) {
      int end = findEnd(text, i + 2);
      if (end > 0) {
        replace(escaped, i + 2, end);
      }
      i = text.indexOf("[[", end > 0 ? end : i + 2);
    }
    return escaped.toString();
  }

  /**
   * Returns the end of the name that begins here, before its two closing brackets; -1 if it is not
   * a name.
   */
  private static int findEnd(String text, int from) {
    int depth = 0;
    int limit = Math.min(text.length(), from + MAX_NAME_LENGTH);
    for (int i = from; i < limit; i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '[' -> {
          if (text.startsWith("[^", i)) {
            return -1; // a footnote
          }
          depth++;
        }
        case ']' -> {
          if (depth == 0) {
            return text.startsWith("]]", i) ? i : -1;
          }
          depth--;
          if (text.startsWith("](", i)) {
            return -1; // a link
          }
        }
        case '\n' -> {
          if (text.startsWith("\n\n", i)) {
            return -1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private static void replace(StringBuilder text, int from, int end) {
    for (int i = from; i < end; i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '[' -> text.setCharAt(i, OPEN_PLACEHOLDER);
        case ']' -> text.setCharAt(i, CLOSE_PLACEHOLDER);
        default -> {}
      }
    }
  }

  static String unescape(String text) {
    return text.replace(OPEN_PLACEHOLDER, '[').replace(CLOSE_PLACEHOLDER, ']');
  }

  private static @Nullable String unescapeOrNull(@Nullable String text) {
    return text == null ? null : unescape(text);
  }

  /** Restores the brackets in the parsed tree. */
  static Node unescape(Node document) {
    document.accept(new Unescaper());
    return document;
  }

  private static final class Unescaper extends AbstractVisitor {
    @Override
    public void visit(Text text) {
      text.setLiteral(unescape(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
      code.setLiteral(unescape(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      code.setLiteral(unescape(code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      code.setLiteral(unescape(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
      html.setLiteral(unescape(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
      html.setLiteral(unescape(html.getLiteral()));
    }

    @Override
    public void visit(Link link) {
      link.setDestination(unescape(link.getDestination()));
      link.setTitle(unescapeOrNull(link.getTitle()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(unescape(image.getDestination()));
      image.setTitle(unescapeOrNull(image.getTitle()));
      visitChildren(image);
    }
  }
}
