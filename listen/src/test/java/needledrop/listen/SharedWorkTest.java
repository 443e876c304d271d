package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import needledrop.listen.SharedWork.Part;
import needledrop.media.Progress;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
  @Test
  void resultsComeInTheOrderOfTheParts() {
    assertEquals(
        List.of(0, 1, 4, 9, 16),
        SharedWork.done(squares(5), ForkJoinPool.commonPool(), Progress.NONE));
  }

  @Test
  void anExecutorThatNeverComesToItDelaysNothing() {
    assertEquals(List.of(0, 1, 4), SharedWork.done(squares(3), _ -> {}, Progress.NONE));
  }

  @Test
  void noPartsAreDoneAtOnce() {
    assertEquals(List.of(), SharedWork.done(squares(0), Runnable::run, Progress.NONE));
  }

  @Test
  void whatOnePartThrowsComesOut() {
    List<Part<Integer>> parts = new ArrayList<>(squares(3));
    parts.add(_ -> {
      throw new IllegalStateException("this one");
    });
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () -> SharedWork.done(parts, ForkJoinPool.commonPool(), Progress.NONE));
    assertEquals("this one", failure.getMessage());
  }

  @Test
  void afterACancelNoFurtherPartIsDone() {
    AtomicInteger done = new AtomicInteger();
    List<Part<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < 1000; i++) parts.add(_ -> done.incrementAndGet());
    Progress cancelling =
        _ -> {
          throw new CancellationException("enough");
        };
    assertThrows(
        CancellationException.class, () -> SharedWork.done(parts, Runnable::run, cancelling));
    assertEquals(1, done.get());
  }

  private static List<Part<Integer>> squares(int count) {
    List<Part<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      parts.add(_ -> number * number);
    }
    return parts;
  }
}
