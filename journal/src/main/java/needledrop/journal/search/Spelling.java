package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/** What somebody may have meant whose words stand nowhere. */
final class Spelling {
  private Spelling() {}

  /** The question with a known word in place of each unknown one; nothing where all are known. */
  static Optional<Question> of(IndexReader reader, Question question) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : question.words()) {
      List<Word.Like> alike = Word.of(word, false, Asking.MENDED, Fields.WORDS, reader).alike();
      words.add(alike.isEmpty() ? word : alike.getFirst().letters());
    }
    return question.phrases().isEmpty() && !words.equals(question.words())
        ? Optional.of(question.with(words))
        : Optional.empty();
  }
}
