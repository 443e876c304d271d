package needledrop.journal.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Passes by every segment of an index in which nothing can score as much as what is there already.
 */
final class Above extends FilterCollector {
  private final float floor;
  private @Nullable Weight weight;

  Above(float floor, Collector collector) {
    super(collector);
    this.floor = floor;
  }

  @Override
  public void setWeight(Weight weight) {
    super.setWeight(weight);
    this.weight = weight;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    if (floor > 0 && weight != null && most(weight.scorer(segment)) <= floor) {
      throw new CollectionTerminatedException();
    }
    return super.getLeafCollector(segment);
  }

  private static float most(@Nullable Scorer scorer) throws IOException {
    if (scorer == null) {
      return 0;
    }
    scorer.advanceShallow(0);
    return scorer.getMaxScore(NO_MORE_DOCS);
  }
}
