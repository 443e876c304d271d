package needledrop.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A JDBC data source whose connections take turns to write by means of one lock in Java. SQLite
 * would block other writers inside a native call, where a waiting virtual thread blocks its
 * carrier; here they wait in Java.
 *
 * <p>The data source is used by libraries with their own SQL: the scheduler and the session store.
 */
final class WriteLockDataSource extends SQLiteDataSource {
  private static final int LOCK_TIMEOUT_SECONDS = 30;

  private final Semaphore semaphore = new Semaphore(1, true);
  private final BooleanSupplier inTransaction;

  WriteLockDataSource(SQLiteConfig config, String url, BooleanSupplier inTransaction) {
    super(config);
    setUrl(url);
    this.inTransaction = inTransaction;
  }

  /** Waits for the write lock; {@link #unlock()} releases it. */
  void lock() {
    semaphore.acquireUninterruptibly();
  }

  void unlock() {
    semaphore.release();
  }

  @Override
  public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    if (inTransaction.getAsBoolean()) {
      throw new SQLException("A second connection inside a transaction would wait for itself");
    }
    awaitLock();
    try {
      return new LockingConnection(getUrl(), getConfig().toProperties());
    } catch (SQLException | RuntimeException e) {
      unlock();
      throw e;
    }
  }

  private void awaitLock() throws SQLTransientConnectionException {
    try {
      if (!semaphore.tryAcquire(LOCK_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new SQLTransientConnectionException(
            "Another connection has been writing for " + LOCK_TIMEOUT_SECONDS + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("Interrupted while waiting to write", e);
    }
  }

  /** A connection that releases the write lock when it is closed. */
  private final class LockingConnection extends JDBC4Connection {
    LockingConnection(String url, Properties properties) throws SQLException {
      super(url, url.substring(Sqlite.URL_PREFIX.length()), properties);
    }

    @Override
    public void close() throws SQLException {
      if (isClosed()) {
        return;
      }
      try {
        super.close();
      } finally {
        unlock();
      }
    }
  }
}
