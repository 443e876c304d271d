package needledrop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import needledrop.store.Ids.RowId;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads lists of database rows without those that cannot be read, and records which rows these are
 * and why. Lists skip them, so that one damaged row does not block a screen or background work.
 */
public final class DamagedRows {
  private static final Logger LOG = LoggerFactory.getLogger(DamagedRows.class);
  private static final int MAX_PROBLEMS = 200;

  private final Map<String, String> problems = new ConcurrentSkipListMap<>();

  DamagedRows() {}

  /**
   * Returns the readable rows of a query.
   *
   * @param table the table, for the name of a damaged row
   * @param key the column that identifies a row
   */
  public <T> List<T> listReadable(Query query, String table, String key, Row.Mapper<T> rowMapper) {
    RowMapper<Optional<T>> mapper = Row.mapper(row -> read(row, table, key, rowMapper));
    return query.map(mapper).list().stream().flatMap(Optional::stream).toList();
  }

  private <T> Optional<T> read(Row row, String table, String key, Row.Mapper<T> rowMapper)
      throws SQLException {
    String name = table + " " + row.textOrNull(key);
    try {
      T value = rowMapper.map(row);
      problems.remove(name);
      return Optional.of(value);
    } catch (RuntimeException | SQLException e) {
      recordProblem(name, e);
      return Optional.empty();
    }
  }

  private void recordProblem(String name, Exception e) {
    String problem = String.valueOf(e.getMessage());
    if (problems.size() < MAX_PROBLEMS && !problem.equals(problems.put(name, problem))) {
      LOG.warn("The row {} cannot be read and is left out: {}", name, problem);
    }
  }

  /** Returns whether a row could not be read at the last attempt. */
  public boolean contains(String table, RowId id) {
    return problems.containsKey(table + " " + id.value());
  }

  /** Returns the problem of each damaged row, by name, such as "footage 12". */
  public Map<String, String> problems() {
    return Map.copyOf(problems);
  }
}
