package needledrop.journal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts the results of a query and draws an even sample for counting facets: all of a small
 * result, a half, a quarter, an eighth … of a larger one.
 *
 * <p>Documents are selected by multiples of the golden ratio, which do not correlate with any order
 * in which documents may have been written (Knuth, The Art of Computer Programming, volume 3, 6.4).
 */
final class SampledFacetCollector extends SimpleCollector {
  private static final int BUFFER_SIZE = 512;

  /** 2³² divided by the golden ratio. */
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final int[] sampledDocs;
  private final int[] buffer = new int[BUFFER_SIZE];
  private int sampleSize;
  private long total;

  /**
   * The leading bits that must be zero in sampled documents; one more each time the sample is
   * halved.
   */
  private int excludedBits;

  private int docBase;

  /**
   * @param maxSampleSize the maximum size of the sample
   */
  private SampledFacetCollector(int maxSampleSize) {
    this.sampledDocs = new int[maxSampleSize];
  }

  static SampledFacetCollector of(IndexSearcher searcher, Query query, int maxSampleSize)
      throws IOException {
    return searcher.search(query, new SingleCollector<>(new SampledFacetCollector(maxSampleSize)));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    docBase = leaf.docBase;
  }

  @Override
  public void collect(DocIdStream docs) {
    for (int count = docs.intoArray(buffer); count > 0; count = docs.intoArray(buffer)) {
      total += count;
      for (int i = 0; i < count; i++) {
        if (isSampled(docBase + buffer[i])) {
          addToSample(docBase + buffer[i]);
        }
      }
    }
  }

  @Override
  public void collect(int doc) {
    total++;
    if (isSampled(docBase + doc)) {
      addToSample(docBase + doc);
    }
  }

  private boolean isSampled(int doc) {
    return (doc * GOLDEN_RATIO & excludedBits) == 0;
  }

  private void addToSample(int doc) {
    while (sampleSize == sampledDocs.length && isSampled(doc)) {
      halveSample();
    }
    if (isSampled(doc)) {
      sampledDocs[sampleSize++] = doc;
    }
  }

  private void halveSample() {
    excludedBits = excludedBits >> 1 | Integer.MIN_VALUE;
    int remaining = 0;
    for (int i = 0; i < sampleSize; i++) {
      if (isSampled(sampledDocs[i])) {
        sampledDocs[remaining++] = sampledDocs[i];
      }
    }
    sampleSize = remaining;
  }

  /** Returns the number of results. */
  long total() {
    return total;
  }

  /**
   * Returns the approximate number of results for each value of a field; exact for small results.
   */
  Map<Long, Long> countByValue(String field, List<LeafReaderContext> leaves) throws IOException {
    Map<Long, Long> counts = new HashMap<>();
    for (int position = 0; position < sampleSize; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(sampledDocs[position], leaves));
      SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), field);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; position < sampleSize && sampledDocs[position] < end; position++) {
        if (values.advanceExact(sampledDocs[position] - leaf.docBase)) {
          count(values, counts);
        }
      }
    }
    counts.replaceAll((number, count) -> Math.round((double) count * total / sampleSize));
    return counts;
  }

  private static void count(SortedNumericDocValues values, Map<Long, Long> counts)
      throws IOException {
    for (int i = 0; i < values.docValueCount(); i++) {
      counts.merge(values.nextValue(), 1L, Long::sum);
    }
  }
}
