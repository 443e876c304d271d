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
 * Counts what a question finds, and picks an even sample of it to be looked at more closely: all of
 * a small answer, a half, a quarter, an eighth … of a larger one.
 *
 * <p>Things are picked by multiples of the golden ratio, which fall into step with no order in
 * which things may have been written (Knuth, The Art of Computer Programming, volume 3, 6.4).
 */
final class SampledFacetCollector extends SimpleCollector {
  private static final int BUFFER_SIZE = 512;

  /** 2³² by the golden ratio. */
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final int[] sampledDocs;
  private final int[] buffer = new int[BUFFER_SIZE];
  private int sampleSize;
  private long total;

  /** The leading bits that something picked has not; one more each time the sample is halved. */
  private int excludedBits;

  private int docBase;

  /**
   * @param sample the most things that are picked
   */
  private SampledFacetCollector(int sample) {
    this.sampledDocs = new int[sample];
  }

  static SampledFacetCollector of(IndexSearcher searcher, Query query, int sample)
      throws IOException {
    return searcher.search(query, new SingleCollector<>(new SampledFacetCollector(sample)));
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
  public void collect(DocIdStream found) {
    for (int read = found.intoArray(buffer); read > 0; read = found.intoArray(buffer)) {
      total += read;
      for (int i = 0; i < read; i++) {
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
    int kept = 0;
    for (int i = 0; i < sampleSize; i++) {
      if (isSampled(sampledDocs[i])) {
        sampledDocs[kept++] = sampledDocs[i];
      }
    }
    sampleSize = kept;
  }

  /** How many things were found. */
  long total() {
    return total;
  }

  /** About how many things found have each of the numbers in a field; exact in a small answer. */
  Map<Long, Long> countByValue(String field, List<LeafReaderContext> leaves) throws IOException {
    Map<Long, Long> counts = new HashMap<>();
    for (int from = 0; from < sampleSize; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(sampledDocs[from], leaves));
      SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf.reader(), field);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; from < sampleSize && sampledDocs[from] < end; from++) {
        if (numbers.advanceExact(sampledDocs[from] - leaf.docBase)) {
          count(numbers, counts);
        }
      }
    }
    counts.replaceAll((number, count) -> Math.round((double) count * total / sampleSize));
    return counts;
  }

  private static void count(SortedNumericDocValues numbers, Map<Long, Long> counts)
      throws IOException {
    for (int i = 0; i < numbers.docValueCount(); i++) {
      counts.merge(numbers.nextValue(), 1L, Long::sum);
    }
  }
}
