package needledrop.journal.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows where the words of a question stand in a text: in all of a title, or in an excerpt. */
final class Marking {
  private static final int EXCERPT = 180;
  private static final int PASSAGES = 2;

  /** A text is looked through so far. */
  private static final int LETTERS = 20_000;

  private final Query query;

  Marking(Query query) {
    this.query = query;
  }

  List<Piece> title(String title) throws IOException {
    return marked(title, new WholeBreakIterator(), 1);
  }

  List<Piece> excerpt(String text) throws IOException {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    return marked(text, LengthGoalBreakIterator.createMinLength(sentences, EXCERPT, .5f), PASSAGES);
  }

  private List<Piece> marked(String text, BreakIterator breaks, int passages) throws IOException {
    if (text.isBlank()) {
      return List.of();
    }
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(Letters.ANALYZER)
            .withBreakIterator(() -> breaks)
            .withWeightMatches(false)
            .withFieldMatcher(field -> true)
            .withFormatter(new Pieces())
            .withMaxLength(LETTERS)
            .withMaxNoHighlightPassages(1)
            .build();
    Object marked = highlighter.highlightWithoutSearcher(Fields.TEXT, query, text, passages);
    return marked instanceof Marked(var pieces) ? pieces : List.of(new Piece(text, false));
  }

  private record Marked(List<Piece> pieces) {}

  /** Makes pieces of what Lucene found. */
  private static final class Pieces extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Piece> pieces = new ArrayList<>();
      int end = -1;
      for (Passage passage : passages) {
        if (passage.getStartOffset() > Math.max(end, 0)) {
          pieces.add(new Piece("… ", false));
        }
        end = passage.getEndOffset();
        add(passage, content, pieces);
      }
      if (end < content.length()) {
        pieces.add(new Piece(" …", false));
      }
      return new Marked(pieces);
    }

    private static void add(Passage passage, String content, List<Piece> pieces) {
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(at, passage.getMatchStarts()[i]);
        int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
        if (to > from) {
          add(content, at, from, false, pieces);
          add(content, from, to, true, pieces);
          at = to;
        }
      }
      add(content, at, passage.getEndOffset(), false, pieces);
    }

    private static void add(String text, int from, int to, boolean marked, List<Piece> pieces) {
      if (to > from) {
        pieces.add(new Piece(text.substring(from, to), marked));
      }
    }
  }
}
