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

/** Extracts the plain text of a Markdown tree, on one line, without markup, HTML or videos. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder output = new StringBuilder();

  static String of(Node document) {
    PlainText plainText = new PlainText();
    document.accept(plainText);
    return plainText.output.toString().strip().replaceAll("\\s+", " ");
  }

  @Override
  public void visit(Text text) {
    output.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    output.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    output.append(code.getLiteral()).append(' ');
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    output.append(code.getLiteral()).append(' ');
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    output.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    output.append(' ');
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    output.append(' ');
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    output.append(' ');
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof WikiLink link) {
      output.append(link.label());
    } else {
      visitChildren(node);
    }
  }
}
