package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/** A question as it is put to the index: which words have to be there, and what each counts. */
final class Asked {
  /** A field that is weighed, and how much a word in it counts. */
  private record Place(String field, float weight) {
    Query weighed(Query query, float part) {
      return new BoostQuery(query, weight * part);
    }
  }

  /**
   * Where is looked.
   *
   * @param field that has to have the words
   * @param places by which they are weighed; each word in the field stands in one at least
   */
  private record Scope(String field, List<Place> places) {}

  private static final Place TITLE = new Place(Fields.TITLE, 6);
  private static final Scope NAMES = new Scope(Fields.TITLE, List.of(TITLE));
  private static final Scope EVERYWHERE =
      new Scope(
          Fields.WORDS, List.of(TITLE, new Place(Fields.TEXT, 1), new Place(Fields.TALK, .6f)));

  /** What is passed by when a name is looked for. */
  private static final long[] NAMELESS = {
    Kind.MOMENT.number(), Kind.REPLY.number(), Kind.WISH.number()
  };

  private static final float WHOLE_TITLE = 30;
  private static final float ALL_IN_TITLE = 8;
  private static final float BEGUN = .5f;
  private static final float ALIKE = .3f;

  private final Question question;
  private final Asking way;
  private final Scope scope;
  private final List<Word> words;

  private Asked(Question question, Asking way, Scope scope, List<Word> words) {
    this.question = question;
    this.way = way;
    this.scope = scope;
    this.words = words;
  }

  static Asked everywhere(Question question, Asking way, IndexReader reader) throws IOException {
    return in(EVERYWHERE, question, way, reader);
  }

  static Asked names(Question question, Asking way, IndexReader reader) throws IOException {
    return in(NAMES, question, way, reader);
  }

  private static Asked in(Scope scope, Question question, Asking way, IndexReader reader)
      throws IOException {
    List<Word> words = new ArrayList<>();
    for (String word : question.words()) {
      boolean goesOn = question.goesOn() && words.size() == question.words().size() - 1;
      words.add(Word.of(word, goesOn, way, scope.field(), reader));
    }
    return new Asked(question, way, scope, words);
  }

  /** For all that the question finds, in no order. */
  Query all() {
    return narrowed(found(words));
  }

  /**
   * For what it finds without looking at how titles go on, and at whole titles: every field then
   * knows how much a word can count at most, and Lucene passes by what would come last anyway.
   */
  Query usual() {
    return narrowed(weighed(words.stream().map(Word::usual).toList()));
  }

  /** For the few that {@link #usual} passes by or sets too low, with all that counts for them. */
  Query titled() {
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(preferred(), Occur.SHOULD);
    if (question.goesOn()) {
      Query longer = longer(new Term(Fields.TITLE, question.words().getLast()));
      either.add(TITLE.weighed(longer, BEGUN), Occur.SHOULD);
    }
    return narrowed(weighed(words).add(either.build(), Occur.MUST));
  }

  /** For what is called so. */
  Query called() {
    return weighed(words)
        .add(preferred(), Occur.SHOULD)
        .add(LongField.newSetQuery(Fields.KIND, NAMELESS), Occur.MUST_NOT)
        .build();
  }

  private BooleanQuery.Builder weighed(List<Word> words) {
    BooleanQuery.Builder all = found(words);
    for (Place place : scope.places()) {
      for (Word word : words) {
        ways(word, place.field())
            .forEach(met -> all.add(place.weighed(met.query(), met.part()), Occur.SHOULD));
      }
    }
    return words.isEmpty() ? all : all.setMinimumNumberShouldMatch(1);
  }

  private BooleanQuery.Builder found(List<Word> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (question.isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    question.phrases().forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
    List<Query> each = words.stream().map(word -> anyOf(ways(word, scope.field()))).toList();
    int least = way.least(each.size());
    if (least == each.size()) {
      each.forEach(word -> all.add(word, Occur.FILTER));
    } else {
      BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
      each.forEach(word -> some.add(word, Occur.SHOULD));
      all.add(some.build(), Occur.FILTER);
    }
    return all;
  }

  private static Query anyOf(List<Way> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way.query(), Occur.SHOULD));
    return any.build();
  }

  /**
   * A way in which a word is met in a field.
   *
   * @param part of what the word itself counts
   */
  private record Way(Query query, float part) {}

  private static List<Way> ways(Word word, String field) {
    List<Way> ways = new ArrayList<>();
    Term term = new Term(field, word.letters());
    ways.add(new Way(new TermQuery(term), 1));
    further(word, field).ifPresent(query -> ways.add(new Way(query, BEGUN)));
    if (!word.alike().isEmpty()) {
      ways.add(new Way(alike(word, field), ALIKE));
    }
    return ways;
  }

  private static Optional<Query> further(Word word, String field) {
    return switch (word.further()) {
      case NOWHERE -> Optional.empty();
      case IN_TITLES ->
          field.equals(Fields.TITLE) || field.equals(Fields.WORDS)
              ? Optional.of(longer(new Term(Fields.TITLE, word.letters())))
              : Optional.empty();
      case ANYWHERE -> Optional.of(longer(new Term(field, word.letters())));
    };
  }

  /** For longer words that begin with this one. */
  private static Query longer(Term word) {
    String last = word.text() + Character.toString(Character.MAX_CODE_POINT);
    return TermRangeQuery.newStringRange(word.field(), word.text(), last, false, true);
  }

  /** For words like it, of which a rare one counts no more than a usual one. */
  private static Query alike(Word word, String field) {
    BlendedTermQuery.Builder any = new BlendedTermQuery.Builder();
    word.alike().forEach(like -> any.add(new Term(field, like.letters()), like.nearness()));
    return any.setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE).build();
  }

  private Query phrase(List<String> phrase) {
    String[] inOrder = phrase.toArray(String[]::new);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    scope
        .places()
        .forEach(place ->
            any.add(place.weighed(new PhraseQuery(place.field(), inOrder), 1), Occur.SHOULD));
    return any.build();
  }

  /** What is called just so comes first, then what has the words together in its title. */
  private Query preferred() {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    Term whole = new Term(Fields.WHOLE, Letters.whole(question.typed()));
    either.add(new BoostQuery(new TermQuery(whole), WHOLE_TITLE), Occur.SHOULD);
    if (words.size() > 1) {
      String[] together = question.words().toArray(String[]::new);
      Query titled = new PhraseQuery(1, Fields.TITLE, together);
      either.add(new BoostQuery(titled, ALL_IN_TITLE), Occur.SHOULD);
    }
    return either.build();
  }

  private Query narrowed(BooleanQuery.Builder all) {
    for (Side side : Side.values()) {
      Long value = side.chosen(question.choices());
      if (value != null) {
        all.add(LongField.newExactQuery(side.word(), value), Occur.FILTER);
      }
    }
    return all.build();
  }
}
