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
final class NameBrackets {
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';

  /** What is longer is no name; this bounds the work. */
  private static final int MAX_LENGTH = 300;

  private NameBrackets() {}

  static String hide(String text) {
    StringBuilder hidden = new StringBuilder(text);
    int at = text.indexOf("[[");
    while (at >= 0) {
      int end = end(text, at + 2);
      if (end > 0) {
        replace(hidden, at + 2, end);
      }
      at = text.indexOf("[[", end > 0 ? end : at + 2);
    }
    return hidden.toString();
  }

  /** Where the name that begins here ends, before its two closing brackets; -1 for no name. */
  private static int end(String text, int from) {
    int depth = 0;
    int limit = Math.min(text.length(), from + MAX_LENGTH);
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
        case '[' -> text.setCharAt(at, OPEN);
        case ']' -> text.setCharAt(at, CLOSE);
        default -> {}
      }
    }
  }

  static String show(String text) {
    return text.replace(OPEN, '[').replace(CLOSE, ']');
  }

  private static @Nullable String showOrNull(@Nullable String text) {
    return text == null ? null : show(text);
  }

  /** Puts the brackets back everywhere in what was parsed. */
  static Node show(Node document) {
    document.accept(new Restoration());
    return document;
  }

  private static final class Restoration extends AbstractVisitor {
    @Override
    public void visit(Text text) {
      text.setLiteral(show(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
      code.setLiteral(show(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      code.setLiteral(show(code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      code.setLiteral(show(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
      html.setLiteral(show(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
      html.setLiteral(show(html.getLiteral()));
    }

    @Override
    public void visit(Link link) {
      link.setDestination(show(link.getDestination()));
      link.setTitle(showOrNull(link.getTitle()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(show(image.getDestination()));
      image.setTitle(showOrNull(image.getTitle()));
      visitChildren(image);
    }
  }
}
