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

/**
 * Full-text search over entries, the catalog, replies and wishes, with suggestions and spelling
 * corrections.
 */
public final class Search {
  public static final int PAGE_SIZE = 10;

  /** Nobody pages further, and each page costs more than the one before. */
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
   * @param members loads what members may see
   * @param readers loads what everybody may see
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

  /** Returns one page of results; pages count from one. */
  public SearchResults results(SearchQuery searchQuery, int page) {
    if (searchQuery.isEmpty() && searchQuery.filters().isNone()) {
      return SearchResults.EMPTY;
    }
    int clampedPage = Math.clamp(page, 1, MAX_PAGES);
    return read(searchQuery.signedIn(), reader -> results(reader, searchQuery, clampedPage))
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
    List<String> pageRows =
        rows.subList(Math.min(rows.size(), (page - 1) * PAGE_SIZE), rows.size());
    List<SearchHit> hits =
        hitLoader(searchQuery.signedIn())
            .load(pageRows, searchQuery.signedIn(), new Highlighter(query));
    int pages = Math.clamp((facetResult.total() + PAGE_SIZE - 1) / PAGE_SIZE, 1, MAX_PAGES);
    boolean fuzzy = rankedRows.mode() != MatchMode.EXACT;
    return new SearchResults(
        hits,
        facetResult.total(),
        page,
        pages,
        fuzzy && !hits.isEmpty(),
        fuzzy || hits.size() < MIN_HITS_WITHOUT_SUGGESTION ? suggestCorrection(searchQuery) : null,
        facetResult.facets());
  }

  private static IndexSearcher searcher(IndexReader reader) {
    return new TimeLimitedSearcher(reader, TIME_LIMIT);
  }

  /** The results of the strictest mode that has any. */
  private record RankedRows(MatchMode mode, QueryBuilder queryBuilder, List<String> rows) {}

  private static RankedRows rankedRows(IndexSearcher searcher, SearchQuery searchQuery, int limit)
      throws IOException {
    for (MatchMode mode : MatchMode.values()) {
      QueryBuilder queryBuilder =
          QueryBuilder.inAllFields(searchQuery, mode, searcher.getIndexReader());
      List<String> rows = rows(searcher, queryBuilder, limit);
      if (!rows.isEmpty() || searchQuery.isEmpty() || mode == MatchMode.PARTIAL) {
        return new RankedRows(mode, queryBuilder, rows);
      }
    }
    throw new IllegalStateException("the last way answers whatever it finds");
  }

  /**
   * Returns the best rows. Exact titles are searched first, because their scores let Lucene skip
   * most other documents.
   */
  private static List<String> rows(IndexSearcher searcher, QueryBuilder queryBuilder, int limit)
      throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    add(topDocs(searcher, queryBuilder.titleQuery(), limit, 0), scores);
    add(topDocs(searcher, queryBuilder.rankedQuery(), limit, minScore(scores, limit)), scores);
    List<Integer> best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Float>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    return rows(searcher, best);
  }

  private static void add(TopDocs topDocs, Map<Integer, Float> scores) {
    for (ScoreDoc doc : topDocs.scoreDocs) {
      scores.merge(doc.doc, doc.score, Math::max);
    }
  }

  /** Returns the score that a document needs to be among the best. */
  private static float minScore(Map<Integer, Float> scores, int limit) {
    return scores.values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(limit - 1)
        .findFirst()
        .orElse(0f);
  }

  /** Returns the best documents of a query that may score more than the minimum. */
  private static TopDocs topDocs(IndexSearcher searcher, Query query, int limit, float minScore)
      throws IOException {
    TopScoreDocCollector best =
        new TopScoreDocCollectorManager(limit, Math.min(limit, TOTAL_HITS_THRESHOLD))
            .newCollector();
    searcher.search(query, new SingleCollector<>(new MinScoreCollector(minScore, best)));
    return best.topDocs();
  }

  /** Returns the best rows of a ranked query, or the first rows of an unranked one. */
  private static List<String> topRows(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    return rows(
        searcher,
        Stream.of(topDocs(searcher, query, limit, 0).scoreDocs).map(doc -> doc.doc).toList());
  }

  private static List<String> rows(IndexSearcher searcher, List<Integer> docs) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> rows = new ArrayList<>();
    for (int doc : docs) {
      rows.add(stored.document(doc, Set.of(IndexFields.ROW)).get(IndexFields.ROW));
    }
    return rows;
  }

  /**
   * Returns the query corrected to terms of the public partition, or null if that has no results.
   */
  private @Nullable String suggestCorrection(SearchQuery searchQuery) {
    return read(
            false,
            reader -> {
              Optional<SearchQuery> correction = SpellCorrector.correct(reader, searchQuery);
              return correction
                  .filter(corrected -> hasHits(searcher(reader), corrected))
                  .map(SearchQuery::text);
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

  /** Returns all moments at which a song plays. */
  public List<SongMoment> moments(SongId song, boolean signedIn) {
    return hitLoader(signedIn).moments(song, signedIn);
  }

  /** Returns a few items whose names begin with what is typed. */
  public List<SearchHit> suggest(String typed, boolean signedIn) {
    SearchQuery searchQuery = SearchQuery.of(typed, SearchQuery.Filters.NONE, signedIn);
    return searchQuery.isEmpty()
        ? List.of()
        : read(signedIn, reader -> suggest(reader, searchQuery)).orElse(List.of());
  }

  private List<SearchHit> suggest(IndexReader reader, SearchQuery searchQuery) throws IOException {
    IndexSearcher searcher = searcher(reader);
    for (MatchMode mode : List.of(MatchMode.EXACT, MatchMode.FUZZY_IF_UNKNOWN, MatchMode.FUZZY)) {
      Query query = QueryBuilder.inTitles(searchQuery, mode, reader).nameQuery();
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
