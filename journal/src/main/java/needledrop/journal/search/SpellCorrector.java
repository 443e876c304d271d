package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/** Suggests corrections for query terms that the index does not contain. */
final class SpellCorrector {
  private SpellCorrector() {}

  /**
   * Replaces each unknown term by the most similar known one. Returns empty if all terms are known.
   */
  static Optional<SearchQuery> correct(IndexReader reader, SearchQuery searchQuery)
      throws IOException {
    List<String> terms = new ArrayList<>();
    for (String term : searchQuery.terms()) {
      List<QueryTerm.SimilarTerm> similar =
          QueryTerm.of(term, false, MatchMode.FUZZY_IF_UNKNOWN, IndexFields.ALL_TEXT, reader)
              .similarTerms();
      terms.add(similar.isEmpty() ? term : similar.getFirst().text());
    }
    return searchQuery.phrases().isEmpty() && !terms.equals(searchQuery.terms())
        ? Optional.of(searchQuery.withTerms(terms))
        : Optional.empty();
  }
}
