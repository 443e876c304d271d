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
final class Highlighter {
  private static final int MIN_EXCERPT_LENGTH = 180;
  private static final int MAX_PASSAGES = 2;

  /** A text is looked through so far. */
  private static final int MAX_TEXT_LENGTH = 20_000;

  private final Query query;

  Highlighter(Query query) {
    this.query = query;
  }

  List<Fragment> title(String title) throws IOException {
    return highlight(title, new WholeBreakIterator(), 1);
  }

  List<Fragment> excerpt(String text) throws IOException {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    return highlight(
        text,
        LengthGoalBreakIterator.createMinLength(sentences, MIN_EXCERPT_LENGTH, .5f),
        MAX_PASSAGES);
  }

  private List<Fragment> highlight(String text, BreakIterator breaks, int passages)
      throws IOException {
    if (text.isBlank()) {
      return List.of();
    }
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(TextAnalysis.ANALYZER)
            .withBreakIterator(() -> breaks)
            .withWeightMatches(false)
            .withFieldMatcher(field -> true)
            .withFormatter(new FragmentFormatter())
            .withMaxLength(MAX_TEXT_LENGTH)
            .withMaxNoHighlightPassages(1)
            .build();
    Object marked = highlighter.highlightWithoutSearcher(IndexFields.TEXT, query, text, passages);
    return marked instanceof FragmentList(var pieces) ? pieces : List.of(new Fragment(text, false));
  }

  private record FragmentList(List<Fragment> fragments) {}

  /** Makes pieces of what Lucene found. */
  private static final class FragmentFormatter extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Fragment> pieces = new ArrayList<>();
      int end = -1;
      for (Passage passage : passages) {
        if (passage.getStartOffset() > Math.max(end, 0)) {
          pieces.add(new Fragment("… ", false));
        }
        end = passage.getEndOffset();
        add(passage, content, pieces);
      }
      if (end < content.length()) {
        pieces.add(new Fragment(" …", false));
      }
      return new FragmentList(pieces);
    }

    private static void add(Passage passage, String content, List<Fragment> pieces) {
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

    private static void add(String text, int from, int to, boolean marked, List<Fragment> pieces) {
      if (to > from) {
        pieces.add(new Fragment(text.substring(from, to), marked));
      }
    }
  }
}
