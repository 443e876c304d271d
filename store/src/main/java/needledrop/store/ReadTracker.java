package needledrop.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * Tracks which database tables a computation reads, and whether any has changed since, so that
 * cached results are used only while current.
 */
final class ReadTracker {
  private static final ScopedValue<Set<String>> TABLES_READ = ScopedValue.newInstance();
  private static final ScopedValue<Long> CHANGE_COUNT_AT_START = ScopedValue.newInstance();

  /**
   * A computed value with the tables that it depends on.
   *
   * @param changeCountAtStart the change count before anything was read
   */
  record TrackedValue<T>(T value, long changeCountAtStart, Set<String> tablesRead) {}

  private final StatementTables statementTables;
  private final Map<String, Long> lastChanges = new ConcurrentHashMap<>();

  ReadTracker(StatementTables statementTables) {
    this.statementTables = statementTables;
  }

  /** Records a statement of a reader, on the thread that runs it. */
  void recordRead(String sql) {
    if (TABLES_READ.isBound()) {
      TABLES_READ.get().addAll(statementTables.tablesReadBy(sql));
    }
  }

  /**
   * Records a statement of a reader of a restricted view.
   *
   * @param conditions the conditions by table, which read further tables
   */
  void recordRead(String sql, Map<String, String> conditions) {
    if (TABLES_READ.isBound()) {
      Set<String> tables = statementTables.tablesReadBy(sql);
      TABLES_READ.get().addAll(tables);
      conditions.forEach((table, condition) -> {
        if (tables.contains(table)) {
          TABLES_READ.get().addAll(statementTables.tablesReadBy(condition.replace("main.", "")));
        }
      });
    }
  }

  /**
   * Returns the work bound to the current tracking, for a thread of a reader.
   *
   * @param count the change count before the reader started
   */
  <T extends @Nullable Object> HandleCallback<T, RuntimeException> propagate(
      HandleCallback<T, RuntimeException> work, long count) {
    ScopedValue.Carrier withCount = ScopedValue.where(CHANGE_COUNT_AT_START, count);
    ScopedValue.Carrier bindings =
        TABLES_READ.isBound() ? withCount.where(TABLES_READ, TABLES_READ.get()) : withCount;
    return handle -> bindings.call(() -> work.withHandle(handle));
  }

  /** Records the tables that a statement of the writer may have changed. */
  void recordWrite(String sql, long count) {
    statementTables.tablesChangedBy(sql).forEach(table -> lastChanges.put(table, count));
  }

  /**
   * Computes a value and tracks the tables that are read for it.
   *
   * @param count the current change count; ignored within the work of a reader, which uses the
   *     count at its start
   */
  <T> TrackedValue<T> track(Supplier<T> work, long count) {
    Set<String> tablesRead = ConcurrentHashMap.newKeySet();
    T value = ScopedValue.where(TABLES_READ, tablesRead).call(work::get);
    return recordInnerReads(
        new TrackedValue<>(value, CHANGE_COUNT_AT_START.orElse(count), tablesRead));
  }

  /** Returns the value if none of its tables has changed; empty otherwise. */
  <T> Optional<T> valueIfCurrent(Optional<TrackedValue<T>> cached) {
    return cached
        .filter(this::isCurrent)
        .map(ReadTracker::recordInnerReads)
        .map(TrackedValue::value);
  }

  private boolean isCurrent(TrackedValue<?> trackedValue) {
    return trackedValue.tablesRead().stream()
        .allMatch(
            table -> lastChanges.getOrDefault(table, 0L) <= trackedValue.changeCountAtStart());
  }

  /** Adds the tables of a nested value to the enclosing tracking. */
  private static <T> TrackedValue<T> recordInnerReads(TrackedValue<T> inner) {
    if (TABLES_READ.isBound()) {
      TABLES_READ.get().addAll(inner.tablesRead());
    }
    return inner;
  }
}
