package needledrop.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the prepared statements of one connection. In SQLite, preparing a statement costs as
 * much as running it on a few rows. Like the connection, it is used by one thread.
 */
final class StatementCache implements StatementBuilder {
  private static final int MAX_IDLE_STATEMENTS = 100;

  private final StatementBuilder delegate = new DefaultStatementBuilder();
  private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();
  private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
      return delegate.create(connection, sql, context);
    }
    PreparedStatement cached = idle.remove(sql);
    PreparedStatement statement =
        cached != null ? cached : delegate.create(connection, sql, context);
    inUse.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String unbound, Statement statement)
      throws SQLException {
    String sql = inUse.remove(statement);
    if (sql == null || statement.isClosed() || !(statement instanceof PreparedStatement cached)) {
      delegate.close(connection, unbound, statement);
      return;
    }
    cached.clearBatch();
    cached.clearParameters();
    closeIfPresent(idle.put(sql, cached));
    if (idle.size() > MAX_IDLE_STATEMENTS) {
      closeIfPresent(idle.pollFirstEntry().getValue());
    }
  }

  private static void closeIfPresent(@Nullable PreparedStatement statement) throws SQLException {
    if (statement != null) {
      statement.close();
    }
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return delegate.create(connection, context);
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return delegate.createCall(connection, sql, context);
  }

  /** Statements are closed with their connection. */
  @Override
  public void close(Connection connection) {
    idle.clear();
    inUse.clear();
  }
}
