package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * A term of a query, with the longer and similar terms that match as well.
 *
 * @param similarTerms terms of the index, the most similar first, then the most frequent
 */
record QueryTerm(String text, PrefixScope prefixScope, List<SimilarTerm> similarTerms) {
  // as in Elasticsearch with fuzziness AUTO
  private static final int MIN_LENGTH_FOR_ONE_EDIT = 3;
  private static final int MIN_LENGTH_FOR_TWO_EDITS = 6;
  private static final int MAX_SIMILAR_TERMS = 12;
  private static final int MAX_FUZZY_LENGTH = 40;

  /** Where longer terms match that begin with this one. */
  enum PrefixScope {
    NOWHERE,
    /** Titles contain few terms with the same beginning. */
    IN_TITLES,
    /** Texts contain many, so that only a longer beginning helps. */
    ANYWHERE
  }

  /**
   * A term of the index.
   *
   * @param similarity from 0 to 1, where 1 is the term itself
   * @param docFreq the number of documents that contain it
   */
  record SimilarTerm(String text, float similarity, int docFreq) {
    private static final Comparator<SimilarTerm> BEST_FIRST =
        Comparator.comparingDouble(SimilarTerm::similarity)
            .thenComparingInt(SimilarTerm::docFreq)
            .reversed()
            .thenComparing(SimilarTerm::text);
  }

  /**
   * Looks up similar terms if the mode allows them.
   *
   * @param field where similar terms are looked up
   * @param isPrefix whether the term may be unfinished
   */
  static QueryTerm of(
      String text, boolean isPrefix, MatchMode mode, String field, IndexReader reader)
      throws IOException {
    Term term = new Term(field, text);
    boolean allowsSimilar =
        text.length() >= MIN_LENGTH_FOR_ONE_EDIT
            && mode.allowsSimilarTerms(reader.docFreq(term) > 0);
    PrefixScope prefixScope = allowsSimilar ? PrefixScope.ANYWHERE : PrefixScope.IN_TITLES;
    return new QueryTerm(
        text,
        isPrefix ? prefixScope : PrefixScope.NOWHERE,
        allowsSimilar ? similarTerms(term, reader) : List.of());
  }

  private static List<SimilarTerm> similarTerms(Term term, IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, term.field());
    if (terms == null || term.text().length() >= MAX_FUZZY_LENGTH) {
      return List.of();
    }
    int maxEdits = term.text().length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2;
    FuzzyTermsEnum candidates = new FuzzyTermsEnum(terms, term, maxEdits, 1, true);
    List<SimilarTerm> similar = new ArrayList<>();
    for (BytesRef candidate = candidates.next(); candidate != null; candidate = candidates.next()) {
      if (!candidate.utf8ToString().equals(term.text())) {
        similar.add(
            new SimilarTerm(candidate.utf8ToString(), candidates.getBoost(), candidates.docFreq()));
      }
    }
    similar.sort(SimilarTerm.BEST_FIRST);
    return List.copyOf(similar.subList(0, Math.min(MAX_SIMILAR_TERMS, similar.size())));
  }

  /** Returns the term without longer terms in titles. */
  QueryTerm withoutTitlePrefix() {
    return prefixScope == PrefixScope.IN_TITLES
        ? new QueryTerm(text, PrefixScope.NOWHERE, similarTerms)
        : this;
  }
}
