package needledrop.journal.search;

import java.util.ArrayList;
import java.util.List;
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
  private static final List<Place> EVERYWHERE =
      List.of(TITLE, new Place(Fields.TEXT, 1), new Place(Fields.TALK, .6f));

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
    BooleanQuery.Builder all = asked(question, EVERYWHERE);
    narrow(question.choices(), all);
    return all.build();
  }

  /** For what is called so. */
  Query names(Question question) {
    return asked(question, TITLES)
        .add(LongField.newSetQuery(Fields.KIND, NAMELESS), Occur.MUST_NOT)
        .build();
  }

  private BooleanQuery.Builder asked(Question question, List<Place> places) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words(question, places, all);
    question.phrases().forEach(phrase -> all.add(phrase(phrase, places), Occur.MUST));
    if (question.isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    } else {
      prefer(question, all);
    }
    return all;
  }

  private void words(Question question, List<Place> places, BooleanQuery.Builder all) {
    List<String> words = question.words();
    if (words.isEmpty()) {
      return;
    }
    BooleanQuery.Builder several = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      boolean begun = question.goesOn() && i == words.size() - 1;
      several.add(word(words.get(i), begun, places), this == IN_PART ? Occur.SHOULD : Occur.MUST);
    }
    if (this == IN_PART) {
      several.setMinimumNumberShouldMatch((words.size() + 1) / 2);
    }
    all.add(several.build(), Occur.MUST);
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
  private static void prefer(Question question, BooleanQuery.Builder all) {
    Term whole = new Term(Fields.WHOLE, Letters.whole(question.typed()));
    all.add(new BoostQuery(new TermQuery(whole), WHOLE_TITLE), Occur.SHOULD);
    if (question.words().size() > 1) {
      String[] words = question.words().toArray(String[]::new);
      Query together = new PhraseQuery(1, Fields.TITLE, words);
      all.add(new BoostQuery(together, ALL_IN_TITLE), Occur.SHOULD);
    }
  }

  private static void narrow(Question.Choices choices, BooleanQuery.Builder all) {
    for (Side side : Side.values()) {
      Long value = side.chosen(choices);
      if (value != null) {
        all.add(LongField.newExactQuery(side.word(), value), Occur.FILTER);
      }
    }
  }
}
