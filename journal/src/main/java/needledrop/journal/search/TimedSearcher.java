package needledrop.journal.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Weight;

/**
 * Looks through no further segment of an index when its time is up. Lucene's own limit also ends a
 * search within a segment, but then cuts each into stretches so short that little can be passed by.
 */
final class TimedSearcher extends IndexSearcher {
  private final long started = System.nanoTime();
  private final long most;

  TimedSearcher(IndexReader reader, Duration most) {
    super(reader);
    this.most = most.toNanos();
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext segment, int from, int to, Weight weight, Collector collector)
      throws IOException {
    if (System.nanoTime() - started < most) {
      super.searchLeaf(segment, from, to, weight, collector);
    }
  }
}
