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
 * The rows that could not be read, by the last attempt. A list of rows goes on without them, so
 * that one of them cannot keep a screen or the background work from all others.
 */
public final class DamagedRows {
  private static final Logger LOG = LoggerFactory.getLogger(DamagedRows.class);
  private static final int MAX_PROBLEMS = 200;

  private final Map<String, String> problems = new ConcurrentSkipListMap<>();

  DamagedRows() {}

  /**
   * The rows of a query that can be read.
   *
   * @param table names a damaged row, together with its key
   * @param key the column that tells the rows of the table apart
   */
  public <T> List<T> listReadable(Query query, String table, String key, Row.Mapper<T> reading) {
    RowMapper<Optional<T>> mapper = Row.mapper(row -> read(row, table, key, reading));
    return query.map(mapper).list().stream().flatMap(Optional::stream).toList();
  }

  private <T> Optional<T> read(Row row, String table, String key, Row.Mapper<T> reading)
      throws SQLException {
    String name = table + " " + row.textOrNull(key);
    try {
      T value = reading.map(row);
      problems.remove(name);
      return Optional.of(value);
    } catch (RuntimeException | SQLException e) {
      recordProblem(name, e);
      return Optional.empty();
    }
  }

  private void recordProblem(String name, Exception why) {
    String problem = String.valueOf(why.getMessage());
    if (problems.size() < MAX_PROBLEMS && !problem.equals(problems.put(name, problem))) {
      LOG.warn("The row {} cannot be read and is left out: {}", name, problem);
    }
  }

  /** Whether this row could not be read at the last attempt. */
  public boolean contains(String table, RowId id) {
    return problems.containsKey(table + " " + id.value());
  }

  /** The names of the damaged rows, as "footage 12", each with what is wrong with it. */
  public Map<String, String> problems() {
    return Map.copyOf(problems);
  }
}
