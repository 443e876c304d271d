package needledrop.journal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.store.Ids.SongId;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Finds things of the journal by what is typed. */
public final class Search {
  public static final int PAGE_SIZE = 10;

  /** Nobody turns more pages; every one further costs more. */
  private static final int MAX_PAGES = 50;

  private static final int MIN_HITS_WITHOUT_SUGGESTION = 3;
  private static final int MAX_SUGGESTIONS = 8;
  private static final int TOTAL_HITS_THRESHOLD = 1000;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(3);

  private final SearchIndex searchIndex;
  private final HitLoader memberHits;
  private final HitLoader readerHits;
  private final FacetCounter facetCounter;

  /**
   * @param members what members see of what was found
   * @param readers what everybody sees of it
   */
  public Search(
      SearchIndex searchIndex, HitLoader members, HitLoader readers, FacetCounter facetCounter) {
    this.searchIndex = searchIndex;
    this.memberHits = members;
    this.readerHits = readers;
    this.facetCounter = facetCounter;
  }

  private HitLoader hitLoader(boolean signedIn) {
    return signedIn ? memberHits : readerHits;
  }

  public SearchIndex.Progress progress() {
    return searchIndex.progress();
  }

  /** One page of what the question finds; pages count from one. */
  public SearchResults results(SearchQuery searchQuery, int page) {
    if (searchQuery.isEmpty() && searchQuery.filters().isNone()) {
      return SearchResults.EMPTY;
    }
    int turned = Math.clamp(page, 1, MAX_PAGES);
    return read(searchQuery.signedIn(), reader -> results(reader, searchQuery, turned))
        .orElse(SearchResults.EMPTY);
  }

  private <T> Optional<T> read(boolean signedIn, IndexPartitions.ReaderFunction<T> readerFunction) {
    try {
      return searchIndex.read(signedIn, readerFunction);
    } catch (IOException e) {
      throw new UncheckedIOException("The search index could not be read", e);
    }
  }

  private SearchResults results(IndexReader reader, SearchQuery searchQuery, int page)
      throws IOException {
    IndexSearcher searcher = searcher(reader);
    RankedRows rankedRows = rankedRows(searcher, searchQuery, page * PAGE_SIZE);
    Query query = rankedRows.queryBuilder().unrankedQuery();
    FacetCounter.FacetResult facetResult =
        facetCounter.count(searcher, query, searchQuery.filters());
    List<String> rows = rankedRows.rows();
    List<String> here = rows.subList(Math.min(rows.size(), (page - 1) * PAGE_SIZE), rows.size());
    List<SearchHit> hits =
        hitLoader(searchQuery.signedIn())
            .load(here, searchQuery.signedIn(), new Highlighter(query));
    int pages = Math.clamp((facetResult.total() + PAGE_SIZE - 1) / PAGE_SIZE, 1, MAX_PAGES);
    boolean alike = rankedRows.mode() != MatchMode.EXACT;
    return new SearchResults(
        hits,
        facetResult.total(),
        page,
        pages,
        alike && !hits.isEmpty(),
        alike || hits.size() < MIN_HITS_WITHOUT_SUGGESTION ? suggestCorrection(searchQuery) : null,
        facetResult.facets());
  }

  private static IndexSearcher searcher(IndexReader reader) {
    return new TimeLimitedSearcher(reader, TIME_LIMIT);
  }

  /** What the strictest way finds that finds anything. */
  private record RankedRows(MatchMode mode, QueryBuilder queryBuilder, List<String> rows) {}

  private static RankedRows rankedRows(IndexSearcher searcher, SearchQuery searchQuery, int most)
      throws IOException {
    for (MatchMode way : MatchMode.values()) {
      QueryBuilder queryBuilder =
          QueryBuilder.inAllFields(searchQuery, way, searcher.getIndexReader());
      List<String> rows = rows(searcher, queryBuilder, most);
      if (!rows.isEmpty() || searchQuery.isEmpty() || way == MatchMode.PARTIAL) {
        return new RankedRows(way, queryBuilder, rows);
      }
    }
    throw new IllegalStateException("the last way answers whatever it finds");
  }

  /** The best: those with the right title first, since little else then comes up to them. */
  private static List<String> rows(IndexSearcher searcher, QueryBuilder queryBuilder, int most)
      throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    add(topDocs(searcher, queryBuilder.titleQuery(), most, 0), scores);
    add(topDocs(searcher, queryBuilder.rankedQuery(), most, minScore(scores, most)), scores);
    List<Integer> best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Float>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    return rows(searcher, best);
  }

  private static void add(TopDocs top, Map<Integer, Float> scores) {
    for (ScoreDoc doc : top.scoreDocs) {
      scores.merge(doc.doc, doc.score, Math::max);
    }
  }

  /** What something has to score to come among the best. */
  private static float minScore(Map<Integer, Float> scores, int most) {
    return scores.values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(most - 1)
        .findFirst()
        .orElse(0f);
  }

  /** The best of what a query finds, as far as it may score more than the floor. */
  private static TopDocs topDocs(IndexSearcher searcher, Query query, int most, float floor)
      throws IOException {
    TopScoreDocCollector best =
        new TopScoreDocCollectorManager(most, Math.min(most, TOTAL_HITS_THRESHOLD)).newCollector();
    searcher.search(query, new SingleCollector<>(new MinScoreCollector(floor, best)));
    return best.topDocs();
  }

  /** The best of a query that weighs, the first of another. */
  private static List<String> topRows(IndexSearcher searcher, Query query, int most)
      throws IOException {
    return rows(
        searcher,
        Stream.of(topDocs(searcher, query, most, 0).scoreDocs).map(doc -> doc.doc).toList());
  }

  private static List<String> rows(IndexSearcher searcher, List<Integer> docs) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> rows = new ArrayList<>();
    for (int doc : docs) {
      rows.add(stored.document(doc, Set.of(IndexFields.ROW)).get(IndexFields.ROW));
    }
    return rows;
  }

  /** The query corrected to words of the public partition, if that has results. */
  private @Nullable String suggestCorrection(SearchQuery searchQuery) {
    return read(
            false,
            reader -> {
              Optional<SearchQuery> other = SpellCorrector.correct(reader, searchQuery);
              return other.filter(one -> hasHits(searcher(reader), one)).map(SearchQuery::text);
            })
        .flatMap(typed -> typed)
        .orElse(null);
  }

  private boolean hasHits(IndexSearcher searcher, SearchQuery searchQuery) {
    try {
      QueryBuilder queryBuilder =
          QueryBuilder.inAllFields(searchQuery, MatchMode.EXACT, searcher.getIndexReader());
      Highlighter highlighter = new Highlighter(queryBuilder.unrankedQuery());
      return topRows(searcher, queryBuilder.unrankedQuery(), PAGE_SIZE).stream()
          .anyMatch(row -> !readerHits.load(List.of(row), false, highlighter).isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every moment a song plays. */
  public List<SongMoment> moments(SongId song, boolean signedIn) {
    return hitLoader(signedIn).moments(song, signedIn);
  }

  /** A few things whose names go on as what is typed. */
  public List<SearchHit> suggest(String typed, boolean signedIn) {
    SearchQuery searchQuery = SearchQuery.of(typed, SearchQuery.Filters.NONE, signedIn);
    return searchQuery.isEmpty()
        ? List.of()
        : read(signedIn, reader -> suggest(reader, searchQuery)).orElse(List.of());
  }

  private List<SearchHit> suggest(IndexReader reader, SearchQuery searchQuery) throws IOException {
    IndexSearcher searcher = searcher(reader);
    for (MatchMode way : List.of(MatchMode.EXACT, MatchMode.FUZZY_IF_UNKNOWN, MatchMode.FUZZY)) {
      Query query = QueryBuilder.inTitles(searchQuery, way, reader).nameQuery();
      List<String> rows = topRows(searcher, query, MAX_SUGGESTIONS);
      List<SearchHit> hits =
          hitLoader(searchQuery.signedIn())
              .load(rows, searchQuery.signedIn(), new Highlighter(query));
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }
}
