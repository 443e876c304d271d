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
final class QueryBuilder {
  /** A field that is weighed, and how much a word in it counts. */
  private record WeightedField(String field, float weight) {
    Query boost(Query query, float part) {
      return new BoostQuery(query, weight * part);
    }
  }

  /**
   * Where is looked.
   *
   * @param matchField that has to have the words
   * @param scoredFields by which they are weighed; each word in the field stands in one at least
   */
  private record Scope(String matchField, List<WeightedField> scoredFields) {}

  private static final WeightedField TITLE_FIELD = new WeightedField(IndexFields.TITLE, 6);
  private static final Scope TITLES = new Scope(IndexFields.TITLE, List.of(TITLE_FIELD));
  private static final Scope ALL_FIELDS =
      new Scope(
          IndexFields.ALL_TEXT,
          List.of(
              TITLE_FIELD,
              new WeightedField(IndexFields.TEXT, 1),
              new WeightedField(IndexFields.REPLY_TEXT, .6f)));

  /** What is passed by when a name is looked for. */
  private static final long[] KINDS_WITHOUT_NAME = {
    HitKind.MOMENT.number(), HitKind.REPLY.number(), HitKind.WISH.number()
  };

  private static final float EXACT_TITLE_BOOST = 30;
  private static final float TITLE_PHRASE_BOOST = 8;
  private static final float PREFIX_WEIGHT = .5f;
  private static final float SIMILAR_WEIGHT = .3f;

  private final SearchQuery searchQuery;
  private final MatchMode mode;
  private final Scope scope;
  private final List<QueryTerm> terms;

  private QueryBuilder(SearchQuery searchQuery, MatchMode way, Scope scope, List<QueryTerm> words) {
    this.searchQuery = searchQuery;
    this.mode = way;
    this.scope = scope;
    this.terms = words;
  }

  static QueryBuilder inAllFields(SearchQuery searchQuery, MatchMode way, IndexReader reader)
      throws IOException {
    return in(ALL_FIELDS, searchQuery, way, reader);
  }

  static QueryBuilder inTitles(SearchQuery searchQuery, MatchMode way, IndexReader reader)
      throws IOException {
    return in(TITLES, searchQuery, way, reader);
  }

  private static QueryBuilder in(
      Scope scope, SearchQuery searchQuery, MatchMode way, IndexReader reader) throws IOException {
    List<QueryTerm> words = new ArrayList<>();
    for (String word : searchQuery.terms()) {
      boolean goesOn =
          searchQuery.lastTermIsPrefix() && words.size() == searchQuery.terms().size() - 1;
      words.add(QueryTerm.of(word, goesOn, way, scope.matchField(), reader));
    }
    return new QueryBuilder(searchQuery, way, scope, words);
  }

  /** For all that the question finds, in no order. */
  Query unrankedQuery() {
    return withFilters(requiredClauses(terms));
  }

  /**
   * For what it finds without looking at how titles go on, and at whole titles: every field then
   * knows how much a word can count at most, and Lucene passes by what would come last anyway.
   */
  Query rankedQuery() {
    return withFilters(scoredClauses(terms.stream().map(QueryTerm::withoutTitlePrefix).toList()));
  }

  /**
   * For the few that {@link #rankedQuery} passes by or sets too low, with all that counts for them.
   */
  Query titleQuery() {
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(titleBoostQuery(), Occur.SHOULD);
    if (searchQuery.lastTermIsPrefix()) {
      Query longer = prefixRange(new Term(IndexFields.TITLE, searchQuery.terms().getLast()));
      either.add(TITLE_FIELD.boost(longer, PREFIX_WEIGHT), Occur.SHOULD);
    }
    return withFilters(scoredClauses(terms).add(either.build(), Occur.MUST));
  }

  /** For what is called so. */
  Query nameQuery() {
    return scoredClauses(terms)
        .add(titleBoostQuery(), Occur.SHOULD)
        .add(LongField.newSetQuery(IndexFields.KIND, KINDS_WITHOUT_NAME), Occur.MUST_NOT)
        .build();
  }

  private BooleanQuery.Builder scoredClauses(List<QueryTerm> words) {
    BooleanQuery.Builder all = requiredClauses(words);
    for (WeightedField weightedField : scope.scoredFields()) {
      for (QueryTerm queryTerm : words) {
        termMatches(queryTerm, weightedField.field())
            .forEach(met -> all.add(weightedField.boost(met.query(), met.weight()), Occur.SHOULD));
      }
    }
    return words.isEmpty() ? all : all.setMinimumNumberShouldMatch(1);
  }

  private BooleanQuery.Builder requiredClauses(List<QueryTerm> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (searchQuery.isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    searchQuery.phrases().forEach(phrase -> all.add(phraseQuery(phrase), Occur.MUST));
    List<Query> each =
        words.stream().map(queryTerm -> anyOf(termMatches(queryTerm, scope.matchField()))).toList();
    int least = mode.minTerms(each.size());
    if (least == each.size()) {
      each.forEach(word -> all.add(word, Occur.FILTER));
    } else {
      BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
      each.forEach(word -> some.add(word, Occur.SHOULD));
      all.add(some.build(), Occur.FILTER);
    }
    return all;
  }

  private static Query anyOf(List<TermMatch> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(termMatch -> any.add(termMatch.query(), Occur.SHOULD));
    return any.build();
  }

  /**
   * A way in which a word is met in a field.
   *
   * @param weight of what the word itself counts
   */
  private record TermMatch(Query query, float weight) {}

  private static List<TermMatch> termMatches(QueryTerm queryTerm, String field) {
    List<TermMatch> ways = new ArrayList<>();
    Term term = new Term(field, queryTerm.text());
    ways.add(new TermMatch(new TermQuery(term), 1));
    prefixQuery(queryTerm, field).ifPresent(query -> ways.add(new TermMatch(query, PREFIX_WEIGHT)));
    if (!queryTerm.similarTerms().isEmpty()) {
      ways.add(new TermMatch(similarTermsQuery(queryTerm, field), SIMILAR_WEIGHT));
    }
    return ways;
  }

  private static Optional<Query> prefixQuery(QueryTerm queryTerm, String field) {
    return switch (queryTerm.prefixScope()) {
      case NOWHERE -> Optional.empty();
      case IN_TITLES ->
          field.equals(IndexFields.TITLE) || field.equals(IndexFields.ALL_TEXT)
              ? Optional.of(prefixRange(new Term(IndexFields.TITLE, queryTerm.text())))
              : Optional.empty();
      case ANYWHERE -> Optional.of(prefixRange(new Term(field, queryTerm.text())));
    };
  }

  /** For longer words that begin with this one. */
  private static Query prefixRange(Term word) {
    String last = word.text() + Character.toString(Character.MAX_CODE_POINT);
    return TermRangeQuery.newStringRange(word.field(), word.text(), last, false, true);
  }

  /** For words like it, of which a rare one counts no more than a usual one. */
  private static Query similarTermsQuery(QueryTerm queryTerm, String field) {
    BlendedTermQuery.Builder any = new BlendedTermQuery.Builder();
    queryTerm
        .similarTerms()
        .forEach(
            similarTerm -> any.add(new Term(field, similarTerm.text()), similarTerm.similarity()));
    return any.setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE).build();
  }

  private Query phraseQuery(List<String> phrase) {
    String[] inOrder = phrase.toArray(String[]::new);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    scope
        .scoredFields()
        .forEach(weightedField ->
            any.add(
                weightedField.boost(new PhraseQuery(weightedField.field(), inOrder), 1),
                Occur.SHOULD));
    return any.build();
  }

  /** What is called just so comes first, then what has the words together in its title. */
  private Query titleBoostQuery() {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    Term whole = new Term(IndexFields.EXACT_TITLE, TextAnalysis.exactTitle(searchQuery.text()));
    either.add(new BoostQuery(new TermQuery(whole), EXACT_TITLE_BOOST), Occur.SHOULD);
    if (terms.size() > 1) {
      String[] together = searchQuery.terms().toArray(String[]::new);
      Query titled = new PhraseQuery(1, IndexFields.TITLE, together);
      either.add(new BoostQuery(titled, TITLE_PHRASE_BOOST), Occur.SHOULD);
    }
    return either.build();
  }

  private Query withFilters(BooleanQuery.Builder all) {
    for (Facet facet : Facet.values()) {
      Long value = facet.selected(searchQuery.filters());
      if (value != null) {
        all.add(LongField.newExactQuery(facet.word(), value), Occur.FILTER);
      }
    }
    return all.build();
  }
}
