package needledrop.journal.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/** A collector that skips documents below a minimum score from the beginning. */
final class MinScoreCollector extends FilterCollector {
  private final float minScore;

  MinScoreCollector(float minScore, Collector collector) {
    super(collector);
    this.minScore = minScore;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    return new FilterLeafCollector(super.getLeafCollector(segment)) {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        scorer.setMinCompetitiveScore(minScore);
        super.setScorer(new MinScoreScorable(scorer));
      }
    };
  }

  private final class MinScoreScorable extends FilterScorable {
    MinScoreScorable(Scorable scorer) {
      super(scorer);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      in.setMinCompetitiveScore(Math.max(least, minScore));
    }
  }
}
