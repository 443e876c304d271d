package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/** What somebody may have meant whose words stand nowhere. */
final class SpellCorrector {
  private SpellCorrector() {}

  /** The question with a known word in place of each unknown one; nothing where all are known. */
  static Optional<SearchQuery> correct(IndexReader reader, SearchQuery searchQuery)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : searchQuery.terms()) {
      List<QueryTerm.SimilarTerm> alike =
          QueryTerm.of(word, false, MatchMode.FUZZY_IF_UNKNOWN, IndexFields.ALL_TEXT, reader)
              .similarTerms();
      words.add(alike.isEmpty() ? word : alike.getFirst().text());
    }
    return searchQuery.phrases().isEmpty() && !words.equals(searchQuery.terms())
        ? Optional.of(searchQuery.withTerms(words))
        : Optional.empty();
  }
}
