package needledrop.journal.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Weight;

/**
 * An IndexSearcher that skips the remaining segments of the index when its time is up. Lucene's own
 * limit also ends a search within a segment, but then splits each segment into parts so small that
 * few documents can be skipped.
 */
final class TimeLimitedSearcher extends IndexSearcher {
  private final long startNanos = System.nanoTime();
  private final long limitNanos;

  TimeLimitedSearcher(IndexReader reader, Duration limit) {
    super(reader);
    this.limitNanos = limit.toNanos();
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext segment, int from, int to, Weight weight, Collector collector)
      throws IOException {
    if (System.nanoTime() - startNanos < limitNanos) {
      super.searchLeaf(segment, from, to, weight, collector);
    }
  }
}
