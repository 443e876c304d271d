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
final class Tally extends SimpleCollector {
  private static final int AT_ONCE = 512;

  /** 2³² by the golden ratio. */
  private static final int GOLDEN = 0x9E3779B9;

  private final int[] picked;
  private final int[] some = new int[AT_ONCE];
  private int size;
  private long total;

  /** The leading bits that something picked has not; one more each time the sample is halved. */
  private int unpicked;

  private int base;

  /**
   * @param sample the most things that are picked
   */
  private Tally(int sample) {
    this.picked = new int[sample];
  }

  static Tally of(IndexSearcher searcher, Query query, int sample) throws IOException {
    return searcher.search(query, new Into<>(new Tally(sample)));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    base = leaf.docBase;
  }

  @Override
  public void collect(DocIdStream found) {
    for (int read = found.intoArray(some); read > 0; read = found.intoArray(some)) {
      total += read;
      for (int i = 0; i < read; i++) {
        if (isPicked(base + some[i])) {
          pick(base + some[i]);
        }
      }
    }
  }

  @Override
  public void collect(int doc) {
    total++;
    if (isPicked(base + doc)) {
      pick(base + doc);
    }
  }

  private boolean isPicked(int doc) {
    return (doc * GOLDEN & unpicked) == 0;
  }

  private void pick(int doc) {
    while (size == picked.length && isPicked(doc)) {
      halve();
    }
    if (isPicked(doc)) {
      picked[size++] = doc;
    }
  }

  private void halve() {
    unpicked = unpicked >> 1 | Integer.MIN_VALUE;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (isPicked(picked[i])) {
        picked[kept++] = picked[i];
      }
    }
    size = kept;
  }

  /** How many things were found. */
  long total() {
    return total;
  }

  /** About how many things found have each of the numbers in a field; exact in a small answer. */
  Map<Long, Long> by(String field, List<LeafReaderContext> leaves) throws IOException {
    Map<Long, Long> counts = new HashMap<>();
    for (int from = 0; from < size; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(picked[from], leaves));
      SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf.reader(), field);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; from < size && picked[from] < end; from++) {
        if (numbers.advanceExact(picked[from] - leaf.docBase)) {
          count(numbers, counts);
        }
      }
    }
    counts.replaceAll((number, count) -> Math.round((double) count * total / size));
    return counts;
  }

  private static void count(SortedNumericDocValues numbers, Map<Long, Long> counts)
      throws IOException {
    for (int i = 0; i < numbers.docValueCount(); i++) {
      counts.merge(numbers.nextValue(), 1L, Long::sum);
    }
  }
}
