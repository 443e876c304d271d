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
 * Brackets in pairs within a name in double brackets, as in {@code [[Heart [live]]]}. The parser
 * takes no brackets within brackets for a link, so they are replaced by two characters that Unicode
 * will never assign, and put back in what was parsed. Every character keeps its place.
 */
final class NestedBrackets {
  private static final char OPEN_PLACEHOLDER = '\uFDD0';
  private static final char CLOSE_PLACEHOLDER = '\uFDD1';

  /** What is longer is no name; this bounds the work. */
  private static final int MAX_NAME_LENGTH = 300;

  private NestedBrackets() {}

  static String escape(String text) {
    StringBuilder hidden = new StringBuilder(text);
    int at = text.indexOf("[[");
    while (at >= 0) {
      int end = findEnd(text, at + 2);
      if (end > 0) {
        replace(hidden, at + 2, end);
      }
      at = text.indexOf("[[", end > 0 ? end : at + 2);
    }
    return hidden.toString();
  }

  /** Where the name that begins here ends, before its two closing brackets; -1 for no name. */
  private static int findEnd(String text, int from) {
    int depth = 0;
    int limit = Math.min(text.length(), from + MAX_NAME_LENGTH);
    for (int at = from; at < limit; at++) {
      switch (text.charAt(at)) {
        case '\\' -> at++;
        case '[' -> {
          if (text.startsWith("[^", at)) {
            return -1; // a footnote
          }
          depth++;
        }
        case ']' -> {
          if (depth == 0) {
            return text.startsWith("]]", at) ? at : -1;
          }
          depth--;
          if (text.startsWith("](", at)) {
            return -1; // a link
          }
        }
        case '\n' -> {
          if (text.startsWith("\n\n", at)) {
            return -1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private static void replace(StringBuilder text, int from, int end) {
    for (int at = from; at < end; at++) {
      switch (text.charAt(at)) {
        case '\\' -> at++;
        case '[' -> text.setCharAt(at, OPEN_PLACEHOLDER);
        case ']' -> text.setCharAt(at, CLOSE_PLACEHOLDER);
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

  /** Puts the brackets back everywhere in what was parsed. */
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
