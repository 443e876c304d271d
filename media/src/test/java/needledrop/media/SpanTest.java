package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  private final Random random = new Random(4);

  @ParameterizedTest
  @CsvSource({"-0.001,1", "1,1", "2,1", "NaN,1", "0,NaN", "0,Infinity"})
  void invalidSpansAreRejected(double start, double end) {
    assertThrows(IllegalArgumentException.class, () -> Span.ofSeconds(start, end));
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
}
