package needledrop.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/** Which tables some work reads while it is watched, and which of them have changed since. */
final class Watches {
  private static final ScopedValue<Set<String>> READ = ScopedValue.newInstance();
  private static final ScopedValue<Long> BEGUN = ScopedValue.newInstance();

  /**
   * What came of some work, and what it depends on.
   *
   * @param begun the count of changes before anything was read
   */
  record Watched<T>(T value, long begun, Set<String> read) {}

  private final Tables tables;
  private final Map<String, Long> changed = new ConcurrentHashMap<>();

  Watches(Tables tables) {
    this.tables = tables;
  }

  /** Hears of every statement of a reader, on the thread that runs it. */
  void read(String sql) {
    if (READ.isBound()) {
      READ.get().addAll(tables.readBy(sql));
    }
  }

  /**
   * Hears of a statement of a reader that sees only rows which meet conditions.
   *
   * @param conditions by table: they read from further tables
   */
  void read(String sql, Map<String, String> conditions) {
    if (READ.isBound()) {
      Set<String> named = tables.readBy(sql);
      READ.get().addAll(named);
      conditions.forEach((table, condition) -> {
        if (named.contains(table)) {
          READ.get().addAll(tables.readBy(condition.replace("main.", "")));
        }
      });
    }
  }

  /**
   * Takes the watch along to the thread on which a reader works.
   *
   * @param count of changes before the reader began
   */
  <T extends @Nullable Object> HandleCallback<T, RuntimeException> along(
      HandleCallback<T, RuntimeException> work, long count) {
    ScopedValue.Carrier begun = ScopedValue.where(BEGUN, count);
    ScopedValue.Carrier both = READ.isBound() ? begun.where(READ, READ.get()) : begun;
    return handle -> both.call(() -> work.withHandle(handle));
  }

  /** Marks what a statement of the writer may have changed. */
  void written(String sql, long count) {
    tables.changedBy(sql).forEach(table -> changed.put(table, count));
  }

  /**
   * @param count of changes now; within a reader's work, that of its beginning counts
   */
  <T> Watched<T> watch(Supplier<T> work, long count) {
    Set<String> read = ConcurrentHashMap.newKeySet();
    T value = ScopedValue.where(READ, read).call(work::get);
    return noted(new Watched<>(value, BEGUN.orElse(count), read));
  }

  /** What was watched, if working it out once more would give the same. */
  <T> Optional<T> still(Optional<Watched<T>> before) {
    return before.filter(this::holds).map(Watches::noted).map(Watched::value);
  }

  private boolean holds(Watched<?> watched) {
    return watched.read().stream()
        .allMatch(table -> changed.getOrDefault(table, 0L) <= watched.begun());
  }

  /** Whatever is watched around it depends on the same. */
  private static <T> Watched<T> noted(Watched<T> inner) {
    if (READ.isBound()) {
      READ.get().addAll(inner.read());
    }
    return inner;
  }
}
