package needledrop.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A pool of platform threads that run database work, each with its own connection. Native calls pin
 * the carrier of a virtual thread, so virtual threads submit their work here and wait.
 */
final class ConnectionThreads implements AutoCloseable {
  private final Jdbi jdbi;
  private final ExecutorService threads;
  private final Set<Handle> openHandles = ConcurrentHashMap.newKeySet();

  ConnectionThreads(String name, int size, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.threads = Executors.newFixedThreadPool(size, work -> new ConnectionThread(name, work));
  }

  /**
   * Returns the handle of the transaction that the current thread runs in this pool; null if there
   * is none. Nested calls join it.
   */
  @Nullable Handle currentHandle() {
    return Thread.currentThread() instanceof ConnectionThread thread && thread.belongsTo(this)
        ? thread.handle
        : null;
  }

  /** Runs work in a transaction on one of the threads, and rethrows its exceptions. */
  <T extends @Nullable Object> T run(HandleCallback<T, RuntimeException> work) {
    Future<T> result =
        threads.submit(() -> ((ConnectionThread) Thread.currentThread()).inTransaction(work));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true; // wait for the end, because the work may be half done
        } catch (ExecutionException e) {
          throw unwrap(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unwrap(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(e);
    };
  }

  @Override
  public void close() {
    threads.close();
    openHandles.forEach(Handle::close);
  }

  /** A thread and its connection, which is opened at its first use. */
  private final class ConnectionThread extends Thread {
    private @Nullable Handle handle;

    ConnectionThread(String name, Runnable work) {
      super(work, "database-" + name);
      setDaemon(true);
    }

    boolean belongsTo(ConnectionThreads connectionThreads) {
      return connectionThreads == ConnectionThreads.this;
    }

    <T extends @Nullable Object> T inTransaction(HandleCallback<T, RuntimeException> work) {
      Handle connection = connect();
      try {
        return connection.inTransaction(work);
      } catch (RuntimeException | Error e) {
        disconnect(connection, e); // a failed rollback would leave the transaction open
        throw e;
      }
    }

    private Handle connect() {
      Handle connection = handle;
      if (connection == null) {
        connection = jdbi.open();
        handle = connection;
        openHandles.add(connection);
      }
      return connection;
    }

    private void disconnect(Handle connection, Throwable reason) {
      handle = null;
      openHandles.remove(connection);
      try {
        connection.close();
      } catch (RuntimeException e) {
        reason.addSuppressed(e);
      }
    }
  }
}
