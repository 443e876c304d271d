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

/** How texts and questions alike fall into words: in lower case, without accents. */
final class TextAnalysis {
  /** A longer title is not compared as a whole. */
  private static final int MAX_EXACT_TITLE_LENGTH = 200;

  static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream plain = new LowerCaseFilter(new EnglishPossessiveFilter(words));
          return new TokenStreamComponents(words, new ASCIIFoldingFilter(plain));
        }
      };

  private TextAnalysis() {}

  /** A title as one word. */
  static String exactTitle(String title) {
    String folded = NameNormalizer.normalize(title);
    return folded.length() > MAX_EXACT_TITLE_LENGTH
        ? folded.substring(0, MAX_EXACT_TITLE_LENGTH)
        : folded;
  }

  static List<String> tokenize(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read but a string
    }
    return words;
  }
}
