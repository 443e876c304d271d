package needledrop.journal.prose;

import java.text.BreakIterator;
import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Extracts the first sentences of a text from its paragraphs, without headings, clips, videos and
 * images.
 */
final class Excerpt {
  private Excerpt() {}

  static String of(Node document, int sentences, Locale language) {
    StringBuilder text = new StringBuilder();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph) {
        text.append(PlainText.of(paragraph)).append(' ');
      }
    }
    return first(sentences, text.toString().strip(), language);
  }

  private static String first(int sentences, String text, Locale language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text);
    int end = breaks.first();
    for (int remaining = sentences; remaining > 0 && end < text.length(); remaining--) {
      int next = breaks.next();
      end = next == BreakIterator.DONE ? text.length() : next;
    }
    return text.substring(0, end).strip();
  }
}
