package needledrop.journal.prose;

import java.text.BreakIterator;
import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The first sentences of a text: of its paragraphs, past headings, clips, videos and pictures. */
final class Excerpt {
  private Excerpt() {}

  static String of(Node document, int sentences, Locale language) {
    StringBuilder words = new StringBuilder();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph) {
        words.append(PlainText.of(paragraph)).append(' ');
      }
    }
    return first(sentences, words.toString().strip(), language);
  }

  private static String first(int sentences, String words, Locale language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(words);
    int end = breaks.first();
    for (int left = sentences; left > 0 && end < words.length(); left--) {
      int next = breaks.next();
      end = next == BreakIterator.DONE ? words.length() : next;
    }
    return words.substring(0, end).strip();
  }
}
