package needledrop.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import needledrop.store.Watches.Watched;

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
public final class Kept<K, V> {
  private final Database database;
  private final int room;
  private final long maxWeight;
  private final ToLongBiFunction<K, V> weigher;
  private final SequencedMap<K, Watched<V>> values = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /**
   * @param room for how many values
   */
  public Kept(Database database, int room) {
    this(database, room, Long.MAX_VALUE, (key, value) -> 0);
  }

  /**
   * For values that can become large, as those made of what readers write.
   *
   * @param room for how many values
   * @param maxWeight of all values together, in whatever unit the weigher has
   */
  public Kept(Database database, int room, long maxWeight, ToLongBiFunction<K, V> weigher) {
    this.database = database;
    this.room = room;
    this.maxWeight = maxWeight;
    this.weigher = weigher;
  }

  /** The value as it was worked out last, if that still holds, or else anew. */
  public V of(K key, Supplier<V> work) {
    if (database.isWriting()) {
      return work.get(); // of what that write has changed so far
    }
    return database.watches().still(find(key)).orElseGet(() -> workOut(key, work));
  }

  private V workOut(K key, Supplier<V> work) {
    Watched<V> watched = database.watches().watch(work, database.changes());
    keep(key, watched);
    return watched.value();
  }

  private synchronized Optional<Watched<V>> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  private synchronized void keep(K key, Watched<V> watched) {
    weight += weigh(key, watched);
    Watched<V> replaced = values.put(key, watched);
    weight -= replaced == null ? 0 : weigh(key, replaced);
    while (values.size() > room || weight > maxWeight) {
      Map.Entry<K, Watched<V>> eldest = values.pollFirstEntry();
      weight -= weigh(eldest.getKey(), eldest.getValue());
    }
  }

  private long weigh(K key, Watched<V> watched) {
    return weigher.applyAsLong(key, watched.value());
  }
}
