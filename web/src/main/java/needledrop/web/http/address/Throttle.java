package needledrop.web.http.address;

import io.github.bucket4j.Bucket;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits how often a client may do something, such as signing in or replying (token bucket per
 * network).
 */
public final class Throttle {
  /** The maximum number of keys in memory; beyond it the least recently used one is dropped. */
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

  /** Allows this many permits per period for each key. */
  public Throttle(int permits, Duration period) {
    this.permits = permits;
    this.period = period;
  }

  /** Consumes a permit of this client; returns false if there is none. */
  public boolean tryAcquire(ClientAddress clientAddress) {
    return tryAcquire(clientAddress.throttleKeys());
  }

  /** Consumes a permit of the network of this client; returns false if there is none. */
  public boolean tryAcquireForNetwork(ClientAddress clientAddress) {
    return tryAcquire(clientAddress.networkKeys());
  }

  /**
   * Consumes a permit of each network, from the smallest; stops at the first without one, so that
   * rejected clients do not count against the larger networks.
   */
  private synchronized boolean tryAcquire(List<ThrottleKey> networks) {
    return networks.stream().allMatch(throttleKey -> bucket(throttleKey).tryConsume(1));
  }

  private Bucket bucket(ThrottleKey throttleKey) {
    return buckets.computeIfAbsent(throttleKey.hash(), unknown -> newBucket(throttleKey.factor()));
  }

  /** Consumes a permit of this client; throws status 429 if there is none. */
  public void check(ClientAddress clientAddress) {
    check(clientAddress.throttleKeys());
  }

  /** Consumes a permit of a member, from any address; throws status 429 if there is none. */
  public void checkMember(long member) {
    check("member " + member);
  }

  /** Consumes a permit of an arbitrary key; throws status 429 if there is none. */
  public void check(String key) {
    check(List.of(ThrottleKey.ofText(key)));
  }

  private void check(List<ThrottleKey> networks) {
    if (!tryAcquire(networks)) {
      throw new TooManyRequestsResponse("Too many requests. Try again in a few minutes.");
    }
  }

  /** Returns the number of keys in memory. */
  synchronized int keyCount() {
    return buckets.size();
  }

  private Bucket newBucket(int factor) {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity((long) permits * factor).refillGreedy((long) permits * factor, period))
        .build();
  }
}
