package needledrop.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import needledrop.store.ReadTracker.TrackedValue;

/**
 * What was worked out from the database, each kept until a table changes that was read for it, or
 * until others were asked for more lately.
 *
 * <p>Nobody has to say what a value depends on: the database watches which tables are read while it
 * is worked out, and a value that is made of other kept ones depends on what those were read from.
 * What is not in the database is not watched; it belongs in the key.
 *
 * @param <K> by what a value is asked for; equal keys are for equal values
 */
public final class QueryCache<K, V> {
  private final Database database;
  private final int maxEntries;
  private final long maxWeight;
  private final ToLongBiFunction<K, V> weigher;
  private final SequencedMap<K, TrackedValue<V>> values = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /**
   * @param room for how many values
   */
  public QueryCache(Database database, int room) {
    this(database, room, Long.MAX_VALUE, (key, value) -> 0);
  }

  /**
   * For values that can become large, as those made of what readers write.
   *
   * @param room for how many values
   * @param maxWeight of all values together, in whatever unit the weigher has
   */
  public QueryCache(Database database, int room, long maxWeight, ToLongBiFunction<K, V> weigher) {
    this.database = database;
    this.maxEntries = room;
    this.maxWeight = maxWeight;
    this.weigher = weigher;
  }

  /** The value as it was worked out last, if that still holds, or else anew. */
  public V get(K key, Supplier<V> work) {
    if (database.isWriting()) {
      return work.get(); // of what that write has changed so far
    }
    return database.readTracker().valueIfCurrent(find(key)).orElseGet(() -> compute(key, work));
  }

  private V compute(K key, Supplier<V> work) {
    TrackedValue<V> trackedValue = database.readTracker().track(work, database.changeCount());
    put(key, trackedValue);
    return trackedValue.value();
  }

  private synchronized Optional<TrackedValue<V>> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  private synchronized void put(K key, TrackedValue<V> trackedValue) {
    weight += weigh(key, trackedValue);
    TrackedValue<V> replaced = values.put(key, trackedValue);
    weight -= replaced == null ? 0 : weigh(key, replaced);
    while (values.size() > maxEntries || weight > maxWeight) {
      Map.Entry<K, TrackedValue<V>> eldest = values.pollFirstEntry();
      weight -= weigh(eldest.getKey(), eldest.getValue());
    }
  }

  private long weigh(K key, TrackedValue<V> trackedValue) {
    return weigher.applyAsLong(key, trackedValue.value());
  }
}
