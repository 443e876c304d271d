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
 * Runs tasks in parallel, on the calling thread and the threads of an executor.
 *
 * <p>Each free thread takes the next task. Because the calling thread works, too, a busy executor,
 * or one that the caller itself runs on, cannot block it. If a task fails or is cancelled, the
 * other tasks stop at their next progress report.
 */
final class ParallelTasks<R> {
  /** A task; it reports its progress from 0 to 1. */
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

  private ParallelTasks(List<Task<R>> tasks, Progress progress) {
    this.tasks = tasks;
    this.progress = progress;
    this.fractions = new double[tasks.size()];
    for (int i = 0; i < tasks.size(); i++) results.add(new CompletableFuture<>());
  }

  /**
   * Runs all tasks and returns their results in the order of the tasks.
   *
   * @param progress receives the mean progress of all tasks, never concurrently; may throw to
   *     cancel
   * @throws RuntimeException the first exception of a task or of the progress
   */
  static <R> List<R> runAll(List<Task<R>> tasks, Executor executor, Progress progress) {
    ParallelTasks<R> work = new ParallelTasks<>(tasks, progress);
    int helpers = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()) - 1;
    for (int i = 0; i < helpers; i++) executor.execute(work::runTasks);
    work.runTasks();
    return work.results();
  }

  /** Waits until all tasks have ended, even if one fails, so that none runs after this returns. */
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
    for (int index = next.getAndIncrement(); index < tasks.size(); index = next.getAndIncrement()) {
      if (failure.get() == null) runTask(index);
      else results.get(index).cancel(false);
    }
  }

  private void runTask(int index) {
    try {
      R result = tasks.get(index).run(fraction -> reportProgress(index, fraction));
      reportProgress(index, 1);
      results.get(index).complete(result);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      results.get(index).cancel(false);
    }
  }

  private void reportProgress(int index, double fraction) {
    if (failure.get() != null) throw new CancellationException("Another part of the work failed");
    synchronized (progressLock) {
      fractions[index] = fraction;
      double sum = 0;
      for (double value : fractions) sum += value;
      progress.report(sum / fractions.length);
    }
  }
}
