package needledrop.journal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import needledrop.catalog.name.NameNormalizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Splits texts and queries of the search into terms: in lower case, without accents. */
final class TextAnalysis {
  /** Longer titles are compared by this many characters. */
  private static final int MAX_EXACT_TITLE_LENGTH = 200;

  static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokenizer = new StandardTokenizer();
          TokenStream lowerCase = new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer));
          return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(lowerCase));
        }
      };

  private TextAnalysis() {}

  /** Returns the normalized title as one term. */
  static String exactTitle(String title) {
    String folded = NameNormalizer.normalize(title);
    return folded.length() > MAX_EXACT_TITLE_LENGTH
        ? folded.substring(0, MAX_EXACT_TITLE_LENGTH)
        : folded;
  }

  static List<String> tokenize(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: reads only a string
    }
    return terms;
  }
}
