package needledrop.web.http.address;

import io.github.bucket4j.Bucket;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often one visitor may do something that costs us or tempts them: sign in, reply. */
public final class Throttle {
  /** So many networks are remembered; a flood of new ones makes us forget the oldest. */
  static final int MAX_REMEMBERED = 4_000;

  private final int times;
  private final Duration per;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  public Throttle(int times, Duration per) {
    this.times = times;
    this.per = per;
  }

  /** Whether this visitor may do it once more now; asking counts. */
  public boolean allows(Visitor visitor) {
    return allows(visitor.networks());
  }

  /** Whether anybody in this visitor's neighbourhood may do it once more now; asking counts. */
  public boolean allowsNetworkOf(Visitor visitor) {
    return allows(visitor.neighbourhoods());
  }

  /** A visitor who is refused does not count against the wider networks. */
  private synchronized boolean allows(List<Network> networks) {
    return networks.stream().allMatch(network -> bucket(network).tryConsume(1));
  }

  private Bucket bucket(Network network) {
    return buckets.computeIfAbsent(network.key(), unknown -> newBucket(network.share()));
  }

  /** Refuses a visitor who did it too often, with words that say so. */
  public void check(Visitor visitor) {
    check(visitor.networks());
  }

  /** Refuses what is tried too often against one member, from wherever it is tried. */
  public void checkMember(long member) {
    check("member " + member);
  }

  /** Refuses what is tried too often in one matter, whatever names it. */
  public void check(String matter) {
    check(List.of(Network.ofText(matter)));
  }

  private void check(List<Network> networks) {
    if (!allows(networks)) {
      throw new TooManyRequestsResponse("That was a lot in a short time. Try again in a while.");
    }
  }

  /** How many networks are remembered. */
  synchronized int remembered() {
    return buckets.size();
  }

  private Bucket newBucket(int share) {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity((long) times * share).refillGreedy((long) times * share, per))
        .build();
  }
}
