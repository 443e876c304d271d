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
 * @param alike words of the index that will do as well, the most alike first, and of those the most
 *     usual
 */
record Word(String letters, Further further, List<Like> alike) {
  // as Elasticsearch does with fuzziness AUTO
  private static final int FOR_ONE_SLIP = 3;
  private static final int FOR_TWO_SLIPS = 6;
  private static final int ALIKE_AT_MOST = 12;
  private static final int LONGEST = 40;

  /** Where a longer word that begins with it will do. */
  enum Further {
    NOWHERE,
    /** Titles have few words to go on to. */
    IN_TITLES,
    /** Texts have many, and only a longer beginning helps. */
    ANYWHERE
  }

  /**
   * A word of the index.
   *
   * @param nearness from 0 to 1, where 1 is the word itself
   * @param things how many have it
   */
  record Like(String letters, float nearness, int things) {
    private static final Comparator<Like> BEST_FIRST =
        Comparator.comparingDouble(Like::nearness)
            .thenComparingInt(Like::things)
            .reversed()
            .thenComparing(Like::letters);
  }

  /**
   * @param field in which words like it are looked for
   * @param goesOn whether it may not be typed to its end
   */
  static Word of(String letters, boolean goesOn, Asking way, String field, IndexReader reader)
      throws IOException {
    Term term = new Term(field, letters);
    boolean forgiven = letters.length() >= FOR_ONE_SLIP && way.forgives(reader.docFreq(term) > 0);
    Further further = forgiven ? Further.ANYWHERE : Further.IN_TITLES;
    return new Word(
        letters, goesOn ? further : Further.NOWHERE, forgiven ? alike(term, reader) : List.of());
  }

  private static List<Like> alike(Term word, IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, word.field());
    if (terms == null || word.text().length() >= LONGEST) {
      return List.of();
    }
    int slips = word.text().length() < FOR_TWO_SLIPS ? 1 : 2;
    FuzzyTermsEnum found = new FuzzyTermsEnum(terms, word, slips, 1, true);
    List<Like> alike = new ArrayList<>();
    for (BytesRef one = found.next(); one != null; one = found.next()) {
      if (!one.utf8ToString().equals(word.text())) {
        alike.add(new Like(one.utf8ToString(), found.getBoost(), found.docFreq()));
      }
    }
    alike.sort(Like.BEST_FIRST);
    return List.copyOf(alike.subList(0, Math.min(ALIKE_AT_MOST, alike.size())));
  }

  /** The same without longer words in titles. */
  Word usual() {
    return further == Further.IN_TITLES ? new Word(letters, Further.NOWHERE, alike) : this;
  }
}
