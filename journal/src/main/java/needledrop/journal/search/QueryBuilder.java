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

/** Builds the Lucene queries of a search: which terms must match, and the weight of each. */
final class QueryBuilder {
  /** A field and the weight of matches in it. */
  private record WeightedField(String field, float weight) {
    Query boost(Query query, float factor) {
      return new BoostQuery(query, weight * factor);
    }
  }

  /**
   * The fields to search.
   *
   * @param matchField must contain the terms
   * @param scoredFields determine the score; each term of the match field is in at least one of
   *     them
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

  /** Kinds that are not searched by name. */
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

  private QueryBuilder(
      SearchQuery searchQuery, MatchMode mode, Scope scope, List<QueryTerm> terms) {
    this.searchQuery = searchQuery;
    this.mode = mode;
    this.scope = scope;
    this.terms = terms;
  }

  static QueryBuilder inAllFields(SearchQuery searchQuery, MatchMode mode, IndexReader reader)
      throws IOException {
    return in(ALL_FIELDS, searchQuery, mode, reader);
  }

  static QueryBuilder inTitles(SearchQuery searchQuery, MatchMode mode, IndexReader reader)
      throws IOException {
    return in(TITLES, searchQuery, mode, reader);
  }

  private static QueryBuilder in(
      Scope scope, SearchQuery searchQuery, MatchMode mode, IndexReader reader) throws IOException {
    List<QueryTerm> terms = new ArrayList<>();
    for (String term : searchQuery.terms()) {
      boolean isPrefix =
          searchQuery.lastTermIsPrefix() && terms.size() == searchQuery.terms().size() - 1;
      terms.add(QueryTerm.of(term, isPrefix, mode, scope.matchField(), reader));
    }
    return new QueryBuilder(searchQuery, mode, scope, terms);
  }

  /** Returns a query for all results, without scores. */
  Query unrankedQuery() {
    return withFilters(requiredClauses(terms));
  }

  /**
   * Returns a query that ignores title prefixes and whole titles. Without them, each field has a
   * known maximum score, and Lucene can skip documents that would rank last.
   */
  Query rankedQuery() {
    return withFilters(scoredClauses(terms.stream().map(QueryTerm::withoutTitlePrefix).toList()));
  }

  /**
   * Returns a query for the few documents that {@link #rankedQuery} skips or scores too low, with
   * all that counts for them.
   */
  Query titleQuery() {
    BooleanQuery.Builder alternatives =
        new BooleanQuery.Builder().add(titleBoostQuery(), Occur.SHOULD);
    if (searchQuery.lastTermIsPrefix()) {
      Query prefixMatch = prefixRange(new Term(IndexFields.TITLE, searchQuery.terms().getLast()));
      alternatives.add(TITLE_FIELD.boost(prefixMatch, PREFIX_WEIGHT), Occur.SHOULD);
    }
    return withFilters(scoredClauses(terms).add(alternatives.build(), Occur.MUST));
  }

  /** Returns a query for items with this name. */
  Query nameQuery() {
    return scoredClauses(terms)
        .add(titleBoostQuery(), Occur.SHOULD)
        .add(LongField.newSetQuery(IndexFields.KIND, KINDS_WITHOUT_NAME), Occur.MUST_NOT)
        .build();
  }

  private BooleanQuery.Builder scoredClauses(List<QueryTerm> terms) {
    BooleanQuery.Builder clauses = requiredClauses(terms);
    for (WeightedField weightedField : scope.scoredFields()) {
      for (QueryTerm queryTerm : terms) {
        termMatches(queryTerm, weightedField.field())
            .forEach(match ->
                clauses.add(weightedField.boost(match.query(), match.weight()), Occur.SHOULD));
      }
    }
    return terms.isEmpty() ? clauses : clauses.setMinimumNumberShouldMatch(1);
  }

  private BooleanQuery.Builder requiredClauses(List<QueryTerm> terms) {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    if (searchQuery.isEmpty()) {
      clauses.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    searchQuery.phrases().forEach(phrase -> clauses.add(phraseQuery(phrase), Occur.MUST));
    List<Query> termQueries =
        terms.stream().map(queryTerm -> anyOf(termMatches(queryTerm, scope.matchField()))).toList();
    int minTerms = mode.minTerms(termQueries.size());
    if (minTerms == termQueries.size()) {
      termQueries.forEach(term -> clauses.add(term, Occur.FILTER));
    } else {
      BooleanQuery.Builder optional =
          new BooleanQuery.Builder().setMinimumNumberShouldMatch(minTerms);
      termQueries.forEach(term -> optional.add(term, Occur.SHOULD));
      clauses.add(optional.build(), Occur.FILTER);
    }
    return clauses;
  }

  private static Query anyOf(List<TermMatch> matches) {
    BooleanQuery.Builder alternatives = new BooleanQuery.Builder();
    matches.forEach(termMatch -> alternatives.add(termMatch.query(), Occur.SHOULD));
    return alternatives.build();
  }

  /**
   * One way in which a term matches in a field.
   *
   * @param weight relative to an exact match
   */
  private record TermMatch(Query query, float weight) {}

  private static List<TermMatch> termMatches(QueryTerm queryTerm, String field) {
    List<TermMatch> matches = new ArrayList<>();
    Term term = new Term(field, queryTerm.text());
    matches.add(new TermMatch(new TermQuery(term), 1));
    prefixQuery(queryTerm, field)
        .ifPresent(query -> matches.add(new TermMatch(query, PREFIX_WEIGHT)));
    if (!queryTerm.similarTerms().isEmpty()) {
      matches.add(new TermMatch(similarTermsQuery(queryTerm, field), SIMILAR_WEIGHT));
    }
    return matches;
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

  /** Returns a query for longer terms that begin with this one. */
  private static Query prefixRange(Term term) {
    String upperBound = term.text() + Character.toString(Character.MAX_CODE_POINT);
    return TermRangeQuery.newStringRange(term.field(), term.text(), upperBound, false, true);
  }

  /** Returns a query for similar terms; a rare one scores no more than a frequent one. */
  private static Query similarTermsQuery(QueryTerm queryTerm, String field) {
    BlendedTermQuery.Builder alternatives = new BlendedTermQuery.Builder();
    queryTerm
        .similarTerms()
        .forEach(similarTerm ->
            alternatives.add(new Term(field, similarTerm.text()), similarTerm.similarity()));
    return alternatives.setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE).build();
  }

  private Query phraseQuery(List<String> phrase) {
    String[] terms = phrase.toArray(String[]::new);
    BooleanQuery.Builder alternatives = new BooleanQuery.Builder();
    scope
        .scoredFields()
        .forEach(weightedField ->
            alternatives.add(
                weightedField.boost(new PhraseQuery(weightedField.field(), terms), 1),
                Occur.SHOULD));
    return alternatives.build();
  }

  /** Matches the exact title first, then titles that contain the terms as a phrase. */
  private Query titleBoostQuery() {
    BooleanQuery.Builder alternatives = new BooleanQuery.Builder();
    Term exactTitle =
        new Term(IndexFields.EXACT_TITLE, TextAnalysis.exactTitle(searchQuery.text()));
    alternatives.add(new BoostQuery(new TermQuery(exactTitle), EXACT_TITLE_BOOST), Occur.SHOULD);
    if (terms.size() > 1) {
      String[] together = searchQuery.terms().toArray(String[]::new);
      Query titlePhrase = new PhraseQuery(1, IndexFields.TITLE, together);
      alternatives.add(new BoostQuery(titlePhrase, TITLE_PHRASE_BOOST), Occur.SHOULD);
    }
    return alternatives.build();
  }

  private Query withFilters(BooleanQuery.Builder clauses) {
    for (Facet facet : Facet.values()) {
      Long value = facet.selected(searchQuery.filters());
      if (value != null) {
        clauses.add(LongField.newExactQuery(facet.word(), value), Occur.FILTER);
      }
    }
    return clauses.build();
  }
}
