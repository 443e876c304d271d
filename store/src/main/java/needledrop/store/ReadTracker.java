package needledrop.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/** Which tables some work reads while it is watched, and which of them have changed since. */
final class ReadTracker {
  private static final ScopedValue<Set<String>> TABLES_READ = ScopedValue.newInstance();
  private static final ScopedValue<Long> CHANGE_COUNT_AT_START = ScopedValue.newInstance();

  /**
   * What came of some work, and what it depends on.
   *
   * @param changeCountAtStart the count of changes before anything was read
   */
  record TrackedValue<T>(T value, long changeCountAtStart, Set<String> tablesRead) {}

  private final StatementTables statementTables;
  private final Map<String, Long> lastChanges = new ConcurrentHashMap<>();

  ReadTracker(StatementTables statementTables) {
    this.statementTables = statementTables;
  }

  /** Hears of every statement of a reader, on the thread that runs it. */
  void recordRead(String sql) {
    if (TABLES_READ.isBound()) {
      TABLES_READ.get().addAll(statementTables.tablesReadBy(sql));
    }
  }

  /**
   * Hears of a statement of a reader that sees only rows which meet conditions.
   *
   * @param conditions by table: they read from further tables
   */
  void recordRead(String sql, Map<String, String> conditions) {
    if (TABLES_READ.isBound()) {
      Set<String> named = statementTables.tablesReadBy(sql);
      TABLES_READ.get().addAll(named);
      conditions.forEach((table, condition) -> {
        if (named.contains(table)) {
          TABLES_READ.get().addAll(statementTables.tablesReadBy(condition.replace("main.", "")));
        }
      });
    }
  }

  /**
   * Takes the watch along to the thread on which a reader works.
   *
   * @param count of changes before the reader began
   */
  <T extends @Nullable Object> HandleCallback<T, RuntimeException> propagate(
      HandleCallback<T, RuntimeException> work, long count) {
    ScopedValue.Carrier begun = ScopedValue.where(CHANGE_COUNT_AT_START, count);
    ScopedValue.Carrier both =
        TABLES_READ.isBound() ? begun.where(TABLES_READ, TABLES_READ.get()) : begun;
    return handle -> both.call(() -> work.withHandle(handle));
  }

  /** Marks what a statement of the writer may have changed. */
  void recordWrite(String sql, long count) {
    statementTables.tablesChangedBy(sql).forEach(table -> lastChanges.put(table, count));
  }

  /**
   * @param count of changes now; within a reader's work, that of its beginning counts
   */
  <T> TrackedValue<T> track(Supplier<T> work, long count) {
    Set<String> read = ConcurrentHashMap.newKeySet();
    T value = ScopedValue.where(TABLES_READ, read).call(work::get);
    return recordInnerReads(new TrackedValue<>(value, CHANGE_COUNT_AT_START.orElse(count), read));
  }

  /** What was watched, if working it out once more would give the same. */
  <T> Optional<T> valueIfCurrent(Optional<TrackedValue<T>> before) {
    return before
        .filter(this::isCurrent)
        .map(ReadTracker::recordInnerReads)
        .map(TrackedValue::value);
  }

  private boolean isCurrent(TrackedValue<?> trackedValue) {
    return trackedValue.tablesRead().stream()
        .allMatch(
            table -> lastChanges.getOrDefault(table, 0L) <= trackedValue.changeCountAtStart());
  }

  /** Whatever is watched around it depends on the same. */
  private static <T> TrackedValue<T> recordInnerReads(TrackedValue<T> inner) {
    if (TABLES_READ.isBound()) {
      TABLES_READ.get().addAll(inner.tablesRead());
    }
    return inner;
  }
}
