package needledrop.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import needledrop.store.ReadTracker.TrackedValue;

/**
 * A cache of values computed from the database, each valid until a table changes that was read to
 * compute it. The least recently used entries are evicted.
 *
 * <p>Dependencies are tracked automatically: the database records which tables are read while a
 * value is computed. A value that uses other cached values depends on their tables as well. Input
 * that is not in the database is not tracked; it must be part of the key.
 *
 * @param <K> the key; equal keys must give equal values
 */
public final class QueryCache<K, V> {
  private final Database database;
  private final int maxEntries;
  private final long maxWeight;
  private final ToLongBiFunction<K, V> weigher;
  private final SequencedMap<K, TrackedValue<V>> values = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /** Creates a cache with a maximum number of entries. */
  public QueryCache(Database database, int maxEntries) {
    this(database, maxEntries, Long.MAX_VALUE, (key, value) -> 0);
  }

  /**
   * Creates a cache that also limits the total size, for values that can be large.
   *
   * @param maxWeight the maximum total weight, in the unit of the weigher
   */
  public QueryCache(
      Database database, int maxEntries, long maxWeight, ToLongBiFunction<K, V> weigher) {
    this.database = database;
    this.maxEntries = maxEntries;
    this.maxWeight = maxWeight;
    this.weigher = weigher;
  }

  /** Returns the cached value if it is valid, or else computes it. */
  public V get(K key, Supplier<V> computation) {
    if (database.isWriting()) {
      return computation.get(); // not cached, because it may include uncommitted changes
    }
    return database
        .readTracker()
        .valueIfCurrent(find(key))
        .orElseGet(() -> compute(key, computation));
  }

  private V compute(K key, Supplier<V> computation) {
    TrackedValue<V> trackedValue =
        database.readTracker().track(computation, database.changeCount());
    put(key, trackedValue);
    return trackedValue.value();
  }

  private synchronized Optional<TrackedValue<V>> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  private synchronized void put(K key, TrackedValue<V> trackedValue) {
    weight += weigh(key, trackedValue);
    TrackedValue<V> previous = values.put(key, trackedValue);
    weight -= previous == null ? 0 : weigh(key, previous);
    while (values.size() > maxEntries || weight > maxWeight) {
      Map.Entry<K, TrackedValue<V>> eldest = values.pollFirstEntry();
      weight -= weigh(eldest.getKey(), eldest.getValue());
    }
  }

  private long weigh(K key, TrackedValue<V> trackedValue) {
    return weigher.applyAsLong(key, trackedValue.value());
  }
}
