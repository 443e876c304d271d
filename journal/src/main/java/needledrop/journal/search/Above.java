package needledrop.journal.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/** Lets a search pass by from its beginning what scores less than what is there already. */
final class Above extends FilterCollector {
  private final float floor;

  Above(float floor, Collector collector) {
    super(collector);
    this.floor = floor;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    return new FilterLeafCollector(super.getLeafCollector(segment)) {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        scorer.setMinCompetitiveScore(floor);
        super.setScorer(new Raised(scorer));
      }
    };
  }

  private final class Raised extends FilterScorable {
    Raised(Scorable scorer) {
      super(scorer);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      in.setMinCompetitiveScore(Math.max(least, floor));
    }
  }
}
