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

class TallyTest {
  private static final int THINGS = 10_000;
  private static final int SEGMENT = 3_000;
  private static final Query ALL = MatchAllDocsQuery.INSTANCE;
  private static final Query LATE = LongField.newRangeQuery("number", 9_000, THINGS);

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  /**
   * Numbered things in several segments: each tenth of them is red, the others are blue or both.
   */
  @BeforeEach
  void fill() throws IOException {
    IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (int number = 0; number < THINGS; number++) {
        writer.addDocument(thing(number));
        if (number % SEGMENT == SEGMENT - 1) {
          writer.commit();
        }
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  private static Document thing(int number) {
    Document thing = new Document();
    thing.add(new LongField("number", number, Store.NO));
    if (number % 10 == 0 || number % 5 == 1) {
      thing.add(new LongField("colour", 1, Store.NO));
    }
    if (number % 10 != 0) {
      thing.add(new LongField("colour", 2, Store.NO));
    }
    return thing;
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void aSmallAnswerIsCountedToTheLast() throws IOException {
    Tally tally = Tally.of(searcher, ALL, THINGS);
    assertEquals(THINGS, tally.total());
    assertEquals(Map.of(1L, 3_000L, 2L, 9_000L), tally.by("colour", searcher.getLeafContexts()));
  }

  @Test
  void ofALargerOneTheTotalIsExactAndTheSidesAreClose() throws IOException {
    Tally tally = Tally.of(searcher, ALL, 1_000);
    assertEquals(THINGS, tally.total());
    Map<Long, Long> counts = tally.by("colour", searcher.getLeafContexts());
    assertEquals(3_000, counts.getOrDefault(1L, 0L), 150);
    assertEquals(9_000, counts.getOrDefault(2L, 0L), 150);
  }

  @Test
  void theSampleIsTakenFromBeginningToEnd() throws IOException {
    Tally tally = Tally.of(searcher, ALL, 64);
    Map<Long, Long> numbers = tally.by("number", searcher.getLeafContexts());
    assertEquals(THINGS / 2.0, numbers.keySet().stream().mapToLong(n -> n).average().orElse(0), 99);
  }

  @Test
  void whatOnlyTheLastSegmentHasIsFoundThere() throws IOException {
    Tally tally = Tally.of(searcher, LATE, THINGS);
    assertEquals(1_000, tally.total());
    assertEquals(Map.of(1L, 300L, 2L, 900L), tally.by("colour", searcher.getLeafContexts()));
  }

  @Test
  void whenTimeIsUpNoFurtherSegmentIsLookedThrough() throws IOException {
    assertEquals(0, Tally.of(new TimedSearcher(reader, Duration.ZERO), ALL, 1).total());
    assertEquals(THINGS, Tally.of(new TimedSearcher(reader, Duration.ofHours(1)), ALL, 1).total());
  }

  @Test
  void anEmptyAnswerHasNoSides() throws IOException {
    Tally tally = Tally.of(searcher, LongField.newExactQuery("number", -1), 2);
    assertEquals(0, tally.total());
    assertEquals(Map.of(), tally.by("colour", searcher.getLeafContexts()));
  }
}
