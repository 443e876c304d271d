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

/** Highlights the terms of a query in a title or in an excerpt of a text. */
final class Highlighter {
  private static final int MIN_EXCERPT_LENGTH = 180;
  private static final int MAX_PASSAGES = 2;

  /** Characters of a text that are searched for matches. */
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

  private List<Fragment> highlight(String text, BreakIterator breaks, int maxPassages)
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
    Object highlighted =
        highlighter.highlightWithoutSearcher(IndexFields.TEXT, query, text, maxPassages);
    return highlighted instanceof FragmentList(var fragments)
        ? fragments
        : List.of(new Fragment(text, false));
  }

  private record FragmentList(List<Fragment> fragments) {}

  /** Converts Lucene's passages to fragments. */
  private static final class FragmentFormatter extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Fragment> fragments = new ArrayList<>();
      int end = -1;
      for (Passage passage : passages) {
        if (passage.getStartOffset() > Math.max(end, 0)) {
          fragments.add(new Fragment("… ", false));
        }
        end = passage.getEndOffset();
        add(passage, content, fragments);
      }
      if (end < content.length()) {
        fragments.add(new Fragment(" …", false));
      }
      return new FragmentList(fragments);
    }

    private static void add(Passage passage, String content, List<Fragment> fragments) {
      int position = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(position, passage.getMatchStarts()[i]);
        int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
        if (to > from) {
          add(content, position, from, false, fragments);
          add(content, from, to, true, fragments);
          position = to;
        }
      }
      add(content, position, passage.getEndOffset(), false, fragments);
    }

    private static void add(
        String text, int from, int to, boolean highlighted, List<Fragment> fragments) {
      if (to > from) {
        fragments.add(new Fragment(text.substring(from, to), highlighted));
      }
    }
  }
}
