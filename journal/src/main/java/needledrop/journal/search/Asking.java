package needledrop.journal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/** Puts a question to the index, in three ways: to the letter, with slips forgiven, and in part. */
enum Asking {
  /** Every word as typed; the last one may go on in a title. */
  TO_THE_LETTER,
  /** Every word, or one like it. */
  FORGIVING,
  /** Half of the words, or ones like them. */
  IN_PART;

  /** A field that is looked through, and how much a word in it counts. */
  private record Place(String field, float weight) {
    Query weighed(Query query, float part) {
      return new BoostQuery(query, weight * part);
    }
  }

  private static final Place TITLE = new Place(Fields.TITLE, 6);
  private static final List<Place> TITLES = List.of(TITLE);
  private static final List<Place> WRITTEN = List.of(TITLE, new Place(Fields.TEXT, 1));
  private static final List<Place> TALKED = List.of(new Place(Fields.TALK, .6f));
  private static final List<Place> EVERYWHERE =
      Stream.of(WRITTEN, TALKED).flatMap(List::stream).toList();

  /** What is passed by when a name is looked for. */
  private static final long[] NAMELESS = {
    Kind.MOMENT.number(), Kind.REPLY.number(), Kind.WISH.number()
  };

  private static final float WHOLE_TITLE = 30;
  private static final float ALL_IN_TITLE = 8;
  private static final float BEGUN = .5f;
  private static final float ALIKE = .3f;
  private static final float OTHERS = .1f;

  private static final int FOR_ONE_SLIP = 4;
  private static final int FOR_TWO_SLIPS = 8;
  private static final int ALIKE_AT_MOST = 12;
  private static final int LONGEST_WORD = 40;

  /** For all that the question finds. */
  Query of(Question question) {
    return narrowed(asked(question, question.goesOn(), EVERYWHERE), question);
  }

  /**
   * For what it finds without looking at how titles go on, and at whole titles: every field then
   * knows how much a word can count at most, and Lucene passes by what would come last anyway.
   *
   * <p>What readers say stands apart, to be looked at last: next to what was written of the same
   * words little of it counts enough to be looked at at all.
   */
  List<Query> usual(Question question) {
    if (question.isEmpty()) {
      return List.of(of(question));
    }
    boolean goesOn = question.goesOn() && this != TO_THE_LETTER;
    return Stream.of(WRITTEN, TALKED)
        .map(places -> narrowed(asked(question, goesOn, places), question))
        .toList();
  }

  /** For the few that {@link #usual} passes by or sets too low, with all that counts for them. */
  Query titled(Question question) {
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(preferred(question), Occur.SHOULD);
    if (question.goesOn()) {
      either.add(goingOn(question.words().getLast()), Occur.SHOULD);
    }
    return narrowed(
        asked(question, question.goesOn(), EVERYWHERE)
            .add(preferred(question), Occur.SHOULD)
            .add(either.build(), Occur.FILTER),
        question);
  }

  /** For titles with a longer word that begins with this one. */
  private static Query goingOn(String word) {
    String last = word + Character.toString(Character.MAX_CODE_POINT);
    return TermRangeQuery.newStringRange(Fields.TITLE, word, last, false, true);
  }

  /** For what is called so. */
  Query names(Question question) {
    return asked(question, question.goesOn(), TITLES)
        .add(preferred(question), Occur.SHOULD)
        .add(LongField.newSetQuery(Fields.KIND, NAMELESS), Occur.MUST_NOT)
        .build();
  }

  private BooleanQuery.Builder asked(Question question, boolean goesOn, List<Place> places) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words(question.words(), goesOn, places, all);
    question.phrases().forEach(phrase -> all.add(phrase(phrase, places), Occur.MUST));
    if (question.isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all;
  }

  private void words(
      List<String> words, boolean goesOn, List<Place> places, BooleanQuery.Builder all) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      Query word = word(words.get(i), goesOn && i == words.size() - 1, places);
      if (this == IN_PART) {
        some.add(word, Occur.SHOULD);
      } else {
        all.add(word, Occur.MUST);
      }
    }
    if (this == IN_PART && !words.isEmpty()) {
      all.add(some.setMinimumNumberShouldMatch((words.size() + 1) / 2).build(), Occur.MUST);
    }
  }

  private Query word(String word, boolean begun, List<Place> places) {
    List<Query> ways = new ArrayList<>();
    for (Place place : places) {
      Term term = new Term(place.field(), word);
      ways.add(place.weighed(new TermQuery(term), 1));
      if (begun && mayGoOn(word, place)) {
        ways.add(place.weighed(new PrefixQuery(term), BEGUN));
      }
      if (this != TO_THE_LETTER && word.length() >= FOR_ONE_SLIP && word.length() < LONGEST_WORD) {
        ways.add(place.weighed(alike(term), ALIKE));
      }
    }
    return new DisjunctionMaxQuery(ways, OTHERS);
  }

  /** Titles have few words to go on to; texts have many, and only a longer beginning helps. */
  private boolean mayGoOn(String word, Place place) {
    return place.equals(TITLE) || (this != TO_THE_LETTER && word.length() >= FOR_ONE_SLIP);
  }

  private static Query alike(Term term) {
    int slips = term.text().length() < FOR_TWO_SLIPS ? 1 : 2;
    return new FuzzyQuery(term, slips, 1, ALIKE_AT_MOST, true);
  }

  private static Query phrase(List<String> phrase, List<Place> places) {
    String[] words = phrase.toArray(String[]::new);
    return new DisjunctionMaxQuery(
        places.stream().map(place -> inOrder(words, place)).toList(), OTHERS);
  }

  private static Query inOrder(String[] words, Place place) {
    return place.weighed(new PhraseQuery(place.field(), words), 1);
  }

  /** What is called just so comes first, then what has the words together in its title. */
  private static Query preferred(Question question) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    Term whole = new Term(Fields.WHOLE, Letters.whole(question.typed()));
    either.add(new BoostQuery(new TermQuery(whole), WHOLE_TITLE), Occur.SHOULD);
    if (question.words().size() > 1) {
      String[] words = question.words().toArray(String[]::new);
      Query together = new PhraseQuery(1, Fields.TITLE, words);
      either.add(new BoostQuery(together, ALL_IN_TITLE), Occur.SHOULD);
    }
    return either.build();
  }

  private static Query narrowed(BooleanQuery.Builder all, Question question) {
    for (Side side : Side.values()) {
      Long value = side.chosen(question.choices());
      if (value != null) {
        all.add(LongField.newExactQuery(side.word(), value), Occur.FILTER);
      }
    }
    return all.build();
  }
}
