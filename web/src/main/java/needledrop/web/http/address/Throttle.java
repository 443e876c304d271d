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
  static final int MAX_KEYS = 4_000;

  private final int permits;
  private final Duration period;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_KEYS;
        }
      };

  public Throttle(int times, Duration per) {
    this.permits = times;
    this.period = per;
  }

  /** Whether this visitor may do it once more now; asking counts. */
  public boolean tryAcquire(ClientAddress clientAddress) {
    return tryAcquire(clientAddress.throttleKeys());
  }

  /** Whether anybody in this visitor's neighbourhood may do it once more now; asking counts. */
  public boolean tryAcquireForNetwork(ClientAddress clientAddress) {
    return tryAcquire(clientAddress.networkKeys());
  }

  /** A visitor who is refused does not count against the wider networks. */
  private synchronized boolean tryAcquire(List<ThrottleKey> networks) {
    return networks.stream().allMatch(throttleKey -> bucket(throttleKey).tryConsume(1));
  }

  private Bucket bucket(ThrottleKey throttleKey) {
    return buckets.computeIfAbsent(throttleKey.hash(), unknown -> newBucket(throttleKey.factor()));
  }

  /** Refuses a visitor who did it too often, with words that say so. */
  public void check(ClientAddress clientAddress) {
    check(clientAddress.throttleKeys());
  }

  /** Refuses what is tried too often against one member, from wherever it is tried. */
  public void checkMember(long member) {
    check("member " + member);
  }

  /** Refuses what is tried too often in one matter, whatever names it. */
  public void check(String matter) {
    check(List.of(ThrottleKey.ofText(matter)));
  }

  private void check(List<ThrottleKey> networks) {
    if (!tryAcquire(networks)) {
      throw new TooManyRequestsResponse("Too many requests. Try again in a few minutes.");
    }
  }

  /** How many networks are remembered. */
  synchronized int keyCount() {
    return buckets.size();
  }

  private Bucket newBucket(int share) {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity((long) permits * share).refillGreedy((long) permits * share, period))
        .build();
  }
}
