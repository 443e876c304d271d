package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** What somebody may have meant whose words stand nowhere. */
final class Spelling {
  private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.TEXT, Fields.TALK);
  private static final DirectSpellChecker CHECKER = new DirectSpellChecker();

  private Spelling() {}

  /** The question with a known word in place of each unknown one; nothing where all are known. */
  static Optional<Question> of(IndexReader reader, Question question) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : question.words()) {
      words.add(isKnown(reader, word) ? word : like(reader, word).orElse(word));
    }
    return question.phrases().isEmpty() && !words.equals(question.words())
        ? Optional.of(question.with(words))
        : Optional.empty();
  }

  private static boolean isKnown(IndexReader reader, String word) throws IOException {
    for (String field : FIELDS) {
      if (reader.docFreq(new Term(field, word)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> like(IndexReader reader, String word) throws IOException {
    List<SuggestWord> alike = new ArrayList<>();
    for (String field : FIELDS) {
      Stream.of(
              CHECKER.suggestSimilar(
                  new Term(field, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
          .forEach(alike::add);
    }
    return alike.stream()
        .max(
            Comparator.<SuggestWord>comparingDouble(one -> one.score)
                .thenComparingInt(one -> one.freq))
        .map(one -> one.string);
  }
}
