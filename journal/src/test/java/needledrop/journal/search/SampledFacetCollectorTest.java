package needledrop.journal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampledFacetCollectorTest {
  private static final int DOCUMENTS = 10_000;
  private static final int SEGMENT_SIZE = 3_000;
  private static final Query ALL = MatchAllDocsQuery.INSTANCE;
  private static final Query LATE = LongField.newRangeQuery("number", 9_000, DOCUMENTS);

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  /** Numbered documents in several segments: one in ten is red, the others are blue or both. */
  @BeforeEach
  void fill() throws IOException {
    IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (int number = 0; number < DOCUMENTS; number++) {
        writer.addDocument(document(number));
        if (number % SEGMENT_SIZE == SEGMENT_SIZE - 1) {
          writer.commit();
        }
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  private static Document document(int number) {
    Document document = new Document();
    document.add(new LongField("number", number, Store.NO));
    if (number % 10 == 0 || number % 5 == 1) {
      document.add(new LongField("colour", 1, Store.NO));
    }
    if (number % 10 != 0) {
      document.add(new LongField("colour", 2, Store.NO));
    }
    return document;
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void smallResultsAreCountedExactly() throws IOException {
    SampledFacetCollector sampledFacetCollector =
        SampledFacetCollector.of(searcher, ALL, DOCUMENTS);
    assertEquals(DOCUMENTS, sampledFacetCollector.total());
    assertEquals(
        Map.of(1L, 3_000L, 2L, 9_000L),
        sampledFacetCollector.countByValue("colour", searcher.getLeafContexts()));
  }

  @Test
  void largeResultsHaveExactTotalsAndApproximateFacets() throws IOException {
    SampledFacetCollector sampledFacetCollector = SampledFacetCollector.of(searcher, ALL, 1_000);
    assertEquals(DOCUMENTS, sampledFacetCollector.total());
    Map<Long, Long> counts =
        sampledFacetCollector.countByValue("colour", searcher.getLeafContexts());
    assertEquals(3_000, counts.getOrDefault(1L, 0L), 150);
    assertEquals(9_000, counts.getOrDefault(2L, 0L), 150);
  }

  @Test
  void sampleCoversTheWholeIndex() throws IOException {
    SampledFacetCollector sampledFacetCollector = SampledFacetCollector.of(searcher, ALL, 64);
    Map<Long, Long> numbers =
        sampledFacetCollector.countByValue("number", searcher.getLeafContexts());
    assertEquals(
        DOCUMENTS / 2.0, numbers.keySet().stream().mapToLong(n -> n).average().orElse(0), 99);
  }

  @Test
  void lastSegmentIsCounted() throws IOException {
    SampledFacetCollector sampledFacetCollector =
        SampledFacetCollector.of(searcher, LATE, DOCUMENTS);
    assertEquals(1_000, sampledFacetCollector.total());
    assertEquals(
        Map.of(1L, 300L, 2L, 900L),
        sampledFacetCollector.countByValue("colour", searcher.getLeafContexts()));
  }

  @Test
  void noSegmentIsSearchedAfterTheTimeLimit() throws IOException {
    assertEquals(
        0,
        SampledFacetCollector.of(new TimeLimitedSearcher(reader, Duration.ZERO), ALL, 1).total());
    assertEquals(
        DOCUMENTS,
        SampledFacetCollector.of(new TimeLimitedSearcher(reader, Duration.ofHours(1)), ALL, 1)
            .total());
  }

  @Test
  void emptyResultsHaveNoFacets() throws IOException {
    SampledFacetCollector sampledFacetCollector =
        SampledFacetCollector.of(searcher, LongField.newExactQuery("number", -1), 2);
    assertEquals(0, sampledFacetCollector.total());
    assertEquals(
        Map.of(), sampledFacetCollector.countByValue("colour", searcher.getLeafContexts()));
  }
}
