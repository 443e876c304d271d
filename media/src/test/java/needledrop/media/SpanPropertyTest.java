package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SpanPropertyTest {
  private static final long DAY_NANOS = 86_400_000_000_000L;

  /** Doubles hold the nanoseconds of a day exactly enough to be rounded back. */
  @Property(seed = "1985")
  void spanSurvivesARoundTripThroughSeconds(
      @ForAll @LongRange(max = DAY_NANOS) long start,
      @ForAll @LongRange(min = 1, max = DAY_NANOS) long length) {
    Span span = new Span(Duration.ofNanos(start), Duration.ofNanos(start + length));
    assertEquals(span, Span.ofSeconds(span.startSeconds(), span.endSeconds()));
    assertEquals(length, span.length().toNanos());
    assertEquals(length / 1e9, span.lengthSeconds(), 1e-9);
  }

  @Property(seed = "1985")
  void everyPairOfTimesIsASpanOrIsRejected(@ForAll double start, @ForAll double end) {
    try {
      Span span = Span.ofSeconds(start, end);
      assertFalse(span.start().isNegative());
      assertTrue(span.length().isPositive());
      assertTrue(start < end);
    } catch (IllegalArgumentException rejected) {
      assertFalse(start >= 0 && end - start > 1e-6 && end < 1e9, rejected::getMessage);
    }
  }
}
