package needledrop.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Finds the tables that an SQL statement reads or changes, so that cached results of changed tables
 * can be discarded. The result may have too many tables, but never too few, because it is used to
 * invalidate caches.
 */
final class StatementTables {
  /** The maximum number of cached statements, which can differ in the lengths of their lists. */
  static final int MAX_CACHED_STATEMENTS = 2_000;

  private static final Pattern WORD = Pattern.compile("(?<![.:\\w])[a-z_]+");
  private static final Pattern CHANGED_TABLE =
      Pattern.compile(
          "(?:insert (?:or [a-z]+ )?into|replace into|update (?:or [a-z]+ )?|delete from)"
              + " ?([a-z_]+)");

  private final Set<String> names;
  private final Map<String, Set<String>> dependents;
  private final Map<String, Set<String>> readCache = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> changeCache = new ConcurrentHashMap<>();

  private StatementTables(Set<String> names, Map<String, Set<String>> dependents) {
    this.names = names;
    this.dependents = dependents;
  }

  static StatementTables of(Handle handle) {
    Set<String> names =
        Set.copyOf(
            handle
                .createQuery("SELECT lower(name) FROM sqlite_master WHERE type = 'table'")
                .mapTo(String.class)
                .list());
    Map<String, Set<String>> dependents = new HashMap<>();
    addDependents(handle, dependents);
    addTriggers(handle, dependents);
    return new StatementTables(names, dependents);
  }

  /** Adds the tables whose rows are deleted or changed with the rows that they refer to. */
  private static void addDependents(Handle handle, Map<String, Set<String>> dependents) {
    handle
        .createQuery(
            """
            SELECT lower(child.name) AS child, lower(reference."table") AS parent
            FROM sqlite_master AS child, pragma_foreign_key_list(child.name) AS reference
            WHERE child.type = 'table' AND reference.on_delete <> 'NO ACTION'
            """)
        .map(Row.mapper(row -> Map.entry(row.text("parent"), row.text("child"))))
        .forEach(pair -> add(dependents, pair.getKey(), Set.of(pair.getValue())));
  }

  private static void addTriggers(Handle handle, Map<String, Set<String>> dependents) {
    handle
        .createQuery(
            "SELECT lower(tbl_name) AS name, sql FROM sqlite_master WHERE type = 'trigger'")
        .map(Row.mapper(row -> Map.entry(row.text("name"), row.text("sql"))))
        .forEach(trigger -> add(dependents, trigger.getKey(), changedTables(trigger.getValue())));
  }

  private static void add(
      Map<String, Set<String>> dependents, String table, Collection<String> more) {
    dependents.computeIfAbsent(table, name -> new HashSet<>()).addAll(more);
  }

  /** Returns the tables that a statement may read. */
  Set<String> tablesReadBy(String sql) {
    return cached(readCache, sql, this::tablesNamedIn);
  }

  private Set<String> tablesNamedIn(String sql) {
    return knownTables(
        WORD.matcher(normalize(sql)).results().map(MatchResult::group).collect(Collectors.toSet()));
  }

  private static Set<String> cached(
      Map<String, Set<String>> cache, String sql, Function<String, Set<String>> analysis) {
    if (cache.size() >= MAX_CACHED_STATEMENTS) {
      cache.clear();
    }
    return cache.computeIfAbsent(sql, analysis);
  }

  /** Returns the number of cached statements. */
  int cached() {
    return readCache.size() + changeCache.size();
  }

  /**
   * Returns the tables that a statement may change, including those changed by foreign keys and
   * triggers.
   */
  Set<String> tablesChangedBy(String sql) {
    return cached(changeCache, sql, text -> withDependents(knownTables(changedTables(text))));
  }

  private static Set<String> changedTables(String sql) {
    return CHANGED_TABLE
        .matcher(normalize(sql))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String normalize(String sql) {
    return sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private Set<String> knownTables(Set<String> words) {
    return words.stream().filter(names::contains).collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> withDependents(Set<String> tables) {
    Set<String> all = new HashSet<>(tables);
    Deque<String> pending = new ArrayDeque<>(tables);
    while (!pending.isEmpty()) {
      for (String next : dependents.getOrDefault(pending.pop(), Set.of())) {
        if (names.contains(next) && all.add(next)) {
          pending.push(next);
        }
      }
    }
    return Set.copyOf(all);
  }
}
