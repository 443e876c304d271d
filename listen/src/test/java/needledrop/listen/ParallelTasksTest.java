package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import needledrop.listen.ParallelTasks.Task;
import needledrop.media.Progress;
import org.junit.jupiter.api.Test;

class ParallelTasksTest {
  @Test
  void resultsAreInTaskOrder() {
    assertEquals(
        List.of(0, 1, 4, 9, 16),
        ParallelTasks.runAll(squares(5), ForkJoinPool.commonPool(), Progress.NONE));
  }

  @Test
  void idleExecutorDoesNotBlockTheCaller() {
    assertEquals(List.of(0, 1, 4), ParallelTasks.runAll(squares(3), _ -> {}, Progress.NONE));
  }

  @Test
  void emptyTaskListReturnsImmediately() {
    assertEquals(List.of(), ParallelTasks.runAll(squares(0), Runnable::run, Progress.NONE));
  }

  @Test
  void taskExceptionIsRethrown() {
    List<Task<Integer>> tasks = new ArrayList<>(squares(3));
    tasks.add(_ -> {
      throw new IllegalStateException("this one");
    });
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () -> ParallelTasks.runAll(tasks, ForkJoinPool.commonPool(), Progress.NONE));
    assertEquals("this one", failure.getMessage());
  }

  @Test
  void noTaskRunsAfterCancellation() {
    AtomicInteger done = new AtomicInteger();
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 1000; i++) tasks.add(_ -> done.incrementAndGet());
    Progress cancelling =
        _ -> {
          throw new CancellationException("enough");
        };
    assertThrows(
        CancellationException.class, () -> ParallelTasks.runAll(tasks, Runnable::run, cancelling));
    assertEquals(1, done.get());
  }

  private static List<Task<Integer>> squares(int count) {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      tasks.add(_ -> number * number);
    }
    return tasks;
  }
}
