package needledrop.web.http;

import io.github.bucket4j.Bucket;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one visitor may do something that costs us or tempts them: sign in, reply. */
public final class Throttle {
  /** So many visitors are remembered; a flood of new ones makes us forget the oldest. */
  private static final int REMEMBERED = 20_000;

  private final int times;
  private final Duration per;
  private final Map<String, Bucket> visitors =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Throttle(int times, Duration per) {
    this.times = times;
    this.per = per;
  }

  /** Whether this visitor may do it once more now; asking counts. */
  public boolean allows(Visitor visitor) {
    return allows(visitor.prefix());
  }

  /** Refuses what is tried too often against one member, from wherever it is tried. */
  public void checkMember(long member) {
    if (!allows("member " + member)) {
      throw new TooManyRequestsResponse("That was a lot in a short time. Try again in a while.");
    }
  }

  /** Whether anybody in this visitor's neighbourhood may do it once more now; asking counts. */
  public boolean allowsNetworkOf(Visitor visitor) {
    return allows(visitor.network());
  }

  private synchronized boolean allows(String whom) {
    return visitors.computeIfAbsent(whom, unknown -> newBucket()).tryConsume(1);
  }

  /** Refuses a visitor who did it too often, with words that say so. */
  public void check(Visitor visitor) {
    if (!allows(visitor)) {
      throw new TooManyRequestsResponse("That was a lot in a short time. Try again in a while.");
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(times).refillGreedy(times, per))
        .build();
  }
}
