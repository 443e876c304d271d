package needledrop.journal.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** The footnotes of a text at its end, in the order in which the text first points at them. */
final class Footnotes extends CustomBlock {

  /** Takes the footnotes from where they were typed; one that nothing points at is left out. */
  static Node gather(Node document) {
    Map<String, Footnote> typed = takeOut(document);
    if (!typed.isEmpty()) {
      Footnotes notes = new Footnotes();
      pointedAt(document, typed).forEach(notes::appendChild);
      if (notes.getFirstChild() != null) {
        document.appendChild(notes);
      }
    }
    return document;
  }

  private static Map<String, Footnote> takeOut(Node document) {
    List<Footnote> all = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof Footnote footnote) {
              all.add(footnote);
            }
            visitChildren(block);
          }
        });
    Map<String, Footnote> byLabel = new LinkedHashMap<>();
    for (Footnote footnote : all) {
      footnote.unlink();
      byLabel.putIfAbsent(footnote.label(), footnote);
    }
    return byLabel;
  }

  private static List<Footnote> pointedAt(Node document, Map<String, Footnote> typed) {
    List<Footnote> inOrder = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteMark mark && typed.containsKey(mark.label())) {
              int number =
                  numbers.computeIfAbsent(
                      mark.label(),
                      label -> {
                        inOrder.add(typed.get(label));
                        return inOrder.size();
                      });
              mark.count(number, times.merge(mark.label(), 1, Integer::sum));
            }
            visitChildren(node);
          }
        });
    return inOrder;
  }
}
