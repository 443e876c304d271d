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
final class FootnoteSection extends CustomBlock {

  /** Takes the footnotes from where they were typed; one that nothing points at is left out. */
  static Node collect(Node document) {
    Map<String, FootnoteDefinition> typed = removeDefinitions(document);
    if (!typed.isEmpty()) {
      FootnoteSection notes = new FootnoteSection();
      referenced(document, typed).forEach(notes::appendChild);
      if (notes.getFirstChild() != null) {
        document.appendChild(notes);
      }
    }
    return document;
  }

  private static Map<String, FootnoteDefinition> removeDefinitions(Node document) {
    List<FootnoteDefinition> all = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition footnoteDefinition) {
              all.add(footnoteDefinition);
            }
            visitChildren(block);
          }
        });
    Map<String, FootnoteDefinition> byLabel = new LinkedHashMap<>();
    for (FootnoteDefinition footnoteDefinition : all) {
      footnoteDefinition.unlink();
      byLabel.putIfAbsent(footnoteDefinition.label(), footnoteDefinition);
    }
    return byLabel;
  }

  private static List<FootnoteDefinition> referenced(
      Node document, Map<String, FootnoteDefinition> typed) {
    List<FootnoteDefinition> inOrder = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference mark && typed.containsKey(mark.label())) {
              int number =
                  numbers.computeIfAbsent(
                      mark.label(),
                      label -> {
                        inOrder.add(typed.get(label));
                        return inOrder.size();
                      });
              mark.setNumber(number, times.merge(mark.label(), 1, Integer::sum));
            }
            visitChildren(node);
          }
        });
    return inOrder;
  }
}
