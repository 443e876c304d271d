package needledrop.journal.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Markdown block for the footnotes at the end of a text, in order of their first references. */
final class FootnoteSection extends CustomBlock {

  /** Moves the footnotes to the end. Footnotes without a reference are removed. */
  static Node collect(Node document) {
    Map<String, FootnoteDefinition> definitions = removeDefinitions(document);
    if (!definitions.isEmpty()) {
      FootnoteSection section = new FootnoteSection();
      referenced(document, definitions).forEach(section::appendChild);
      if (section.getFirstChild() != null) {
        document.appendChild(section);
      }
    }
    return document;
  }

  private static Map<String, FootnoteDefinition> removeDefinitions(Node document) {
    List<FootnoteDefinition> definitions = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition footnoteDefinition) {
              definitions.add(footnoteDefinition);
            }
            visitChildren(block);
          }
        });
    Map<String, FootnoteDefinition> byLabel = new LinkedHashMap<>();
    for (FootnoteDefinition footnoteDefinition : definitions) {
      footnoteDefinition.unlink();
      byLabel.putIfAbsent(footnoteDefinition.label(), footnoteDefinition);
    }
    return byLabel;
  }

  private static List<FootnoteDefinition> referenced(
      Node document, Map<String, FootnoteDefinition> definitions) {
    List<FootnoteDefinition> inOrder = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<String, Integer> occurrences = new LinkedHashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference
                && definitions.containsKey(reference.label())) {
              int number =
                  numbers.computeIfAbsent(
                      reference.label(),
                      label -> {
                        inOrder.add(definitions.get(label));
                        return inOrder.size();
                      });
              reference.setNumber(number, occurrences.merge(reference.label(), 1, Integer::sum));
            }
            visitChildren(node);
          }
        });
    return inOrder;
  }
}
