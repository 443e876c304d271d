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
 * A word of a question, with all that will do for it.
 *
 * @param similarTerms words of the index that will do as well, the most alike first, and of those
 *     the most usual
 */
record QueryTerm(String text, PrefixScope prefixScope, List<SimilarTerm> similarTerms) {
  // as Elasticsearch does with fuzziness AUTO
  private static final int MIN_LENGTH_FOR_ONE_EDIT = 3;
  private static final int MIN_LENGTH_FOR_TWO_EDITS = 6;
  private static final int MAX_SIMILAR_TERMS = 12;
  private static final int MAX_FUZZY_LENGTH = 40;

  /** Where a longer word that begins with it will do. */
  enum PrefixScope {
    NOWHERE,
    /** Titles have few words to go on to. */
    IN_TITLES,
    /** Texts have many, and only a longer beginning helps. */
    ANYWHERE
  }

  /**
   * A word of the index.
   *
   * @param similarity from 0 to 1, where 1 is the word itself
   * @param docFreq how many have it
   */
  record SimilarTerm(String text, float similarity, int docFreq) {
    private static final Comparator<SimilarTerm> BEST_FIRST =
        Comparator.comparingDouble(SimilarTerm::similarity)
            .thenComparingInt(SimilarTerm::docFreq)
            .reversed()
            .thenComparing(SimilarTerm::text);
  }

  /**
   * @param field in which words like it are looked for
   * @param goesOn whether it may not be typed to its end
   */
  static QueryTerm of(
      String letters, boolean goesOn, MatchMode way, String field, IndexReader reader)
      throws IOException {
    Term term = new Term(field, letters);
    boolean forgiven =
        letters.length() >= MIN_LENGTH_FOR_ONE_EDIT
            && way.allowsSimilarTerms(reader.docFreq(term) > 0);
    PrefixScope prefixScope = forgiven ? PrefixScope.ANYWHERE : PrefixScope.IN_TITLES;
    return new QueryTerm(
        letters,
        goesOn ? prefixScope : PrefixScope.NOWHERE,
        forgiven ? similarTerms(term, reader) : List.of());
  }

  private static List<SimilarTerm> similarTerms(Term word, IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, word.field());
    if (terms == null || word.text().length() >= MAX_FUZZY_LENGTH) {
      return List.of();
    }
    int slips = word.text().length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2;
    FuzzyTermsEnum found = new FuzzyTermsEnum(terms, word, slips, 1, true);
    List<SimilarTerm> alike = new ArrayList<>();
    for (BytesRef one = found.next(); one != null; one = found.next()) {
      if (!one.utf8ToString().equals(word.text())) {
        alike.add(new SimilarTerm(one.utf8ToString(), found.getBoost(), found.docFreq()));
      }
    }
    alike.sort(SimilarTerm.BEST_FIRST);
    return List.copyOf(alike.subList(0, Math.min(MAX_SIMILAR_TERMS, alike.size())));
  }

  /** The same without longer words in titles. */
  QueryTerm withoutTitlePrefix() {
    return prefixScope == PrefixScope.IN_TITLES
        ? new QueryTerm(text, PrefixScope.NOWHERE, similarTerms)
        : this;
  }
}
