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
 * A few platform threads, each with a connection of its own, on which work with the database runs.
 * A native call pins a virtual thread's carrier, so virtual threads hand their work over and wait.
 */
final class ConnectionThreads implements AutoCloseable {
  private final Jdbi jdbi;
  private final ExecutorService threads;
  private final Set<Handle> openHandles = ConcurrentHashMap.newKeySet();

  ConnectionThreads(String name, int size, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.threads = Executors.newFixedThreadPool(size, work -> new ConnectionThread(name, work));
  }

  /** What this very thread is running here, if anything: a nested call joins it. */
  @Nullable Handle currentHandle() {
    return Thread.currentThread() instanceof ConnectionThread thread && thread.belongsTo(this)
        ? thread.handle
        : null;
  }

  /** Runs the work in a transaction on one of the threads; what it throws, this throws. */
  <T extends @Nullable Object> T run(HandleCallback<T, RuntimeException> work) {
    Future<T> result =
        threads.submit(() -> ((ConnectionThread) Thread.currentThread()).inTransaction(work));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true; // the work may be half done: its end is waited for
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

  /** A thread and its connection, opened at its first work. */
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
        disconnect(connection, e); // a failed rollback would leave it between two states
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
