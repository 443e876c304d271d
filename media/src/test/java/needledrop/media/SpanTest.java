package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  private final Random random = new Random(4);

  @Test
  void spansThatOnlyTouchDoNotOverlap() {
    assertFalse(Span.ofSeconds(0, 1).overlaps(Span.ofSeconds(1, 2)));
    assertFalse(Span.ofSeconds(1, 2).overlaps(Span.ofSeconds(0, 1)));
  }

  @Test
  void spanContainsItsStartButNotItsEnd() {
    Span span = Span.ofSeconds(1, 2);
    assertTrue(span.contains(Duration.ofSeconds(1)));
    assertFalse(span.contains(Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @CsvSource({"-0.001,1", "1,1", "2,1", "NaN,1", "0,NaN", "0,Infinity"})
  void invalidSpansAreRejected(double start, double end) {
    assertThrows(IllegalArgumentException.class, () -> Span.ofSeconds(start, end));
  }

  @Test
  void overlapIsSymmetric() {
    for (int i = 0; i < 1000; i++) {
      Span a = any();
      Span b = any();
      assertEquals(a.overlaps(b), b.overlaps(a), () -> a + " " + b);
    }
  }

  @Test
  void spansOverlapExactlyIfOneContainsTheStartOfTheOther() {
    for (int i = 0; i < 1000; i++) {
      Span a = any();
      Span b = any();
      boolean holds = a.contains(b.start()) || b.contains(a.start());
      assertEquals(holds, a.overlaps(b), () -> a + " " + b);
    }
  }

  @Test
  void secondsSurviveARoundTrip() {
    for (int i = 0; i < 1000; i++) {
      double start = random.nextInt(10_000_000) / 1000.0;
      Span span = Span.ofSeconds(start, start + 0.04);
      assertEquals(start, span.startSeconds(), 1e-9);
      assertEquals(start + 0.04, span.endSeconds(), 1e-9);
      assertEquals(0.04, span.lengthSeconds(), 1e-9);
    }
  }

  /** Short whole numbers, so that touching and equal spans are common. */
  private Span any() {
    int start = random.nextInt(6);
    return Span.ofSeconds(start, start + 1 + random.nextInt(4));
  }
}
