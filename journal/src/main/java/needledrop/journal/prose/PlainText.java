package needledrop.journal.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The bare words of a written text, on one line, without marks, pictures' HTML or videos. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();

  static String of(Node document) {
    PlainText text = new PlainText();
    document.accept(text);
    return text.words.toString().strip().replaceAll("\\s+", " ");
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    words.append(code.getLiteral()).append(' ');
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    words.append(code.getLiteral()).append(' ');
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    words.append(' ');
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    words.append(' ');
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof WikiLink link) {
      words.append(link.label());
    } else {
      visitChildren(node);
    }
  }
}
