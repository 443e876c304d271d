package needledrop.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import needledrop.media.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Work in parts that the caller does together with the threads of an executor.
 *
 * <p>Whoever is free takes the next part. The caller works too, so that a busy executor, or the one
 * the caller itself runs on, delays nothing. When one part fails, or the progress it tells cancels
 * it, the others stop at their next word of progress.
 */
final class ParallelTasks<R> {
  /** One part; it says how far it has come, from 0 to 1. */
  @FunctionalInterface
  interface Task<R> {
    R run(Progress progress);
  }

  private final List<Task<R>> tasks;
  private final Progress progress;
  private final List<CompletableFuture<R>> results = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Object progressLock = new Object();
  private final double[] fractions;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private ParallelTasks(List<Task<R>> parts, Progress progress) {
    this.tasks = parts;
    this.progress = progress;
    this.fractions = new double[parts.size()];
    for (int i = 0; i < parts.size(); i++) results.add(new CompletableFuture<>());
  }

  /** The results of all parts, in their order. */
  static <R> List<R> runAll(List<Task<R>> parts, Executor executor, Progress progress) {
    ParallelTasks<R> work = new ParallelTasks<>(parts, progress);
    int others = Math.min(parts.size(), Runtime.getRuntime().availableProcessors()) - 1;
    for (int i = 0; i < others; i++) executor.execute(work::runTasks);
    work.runTasks();
    return work.results();
  }

  /** Waits for all parts, those that fail too: none works on when the caller has gone on. */
  private List<R> results() {
    CompletableFuture<?>[] all = results.toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).handle((_, _) -> true).join();
    switch (failure.get()) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      case Throwable other -> throw new IllegalStateException(other);
    }
    return results.stream().map(CompletableFuture::join).toList();
  }

  private void runTasks() {
    for (int part = next.getAndIncrement(); part < tasks.size(); part = next.getAndIncrement()) {
      if (failure.get() == null) runTask(part);
      else results.get(part).cancel(false);
    }
  }

  private void runTask(int part) {
    try {
      R result = tasks.get(part).run(fraction -> reportProgress(part, fraction));
      reportProgress(part, 1);
      results.get(part).complete(result);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      results.get(part).cancel(false);
    }
  }

  private void reportProgress(int part, double fraction) {
    if (failure.get() != null) throw new CancellationException("Another part of the work failed");
    synchronized (progressLock) {
      fractions[part] = fraction;
      double sum = 0;
      for (double done : fractions) sum += done;
      progress.report(sum / fractions.length);
    }
  }
}
