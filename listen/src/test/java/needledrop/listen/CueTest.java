package needledrop.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import needledrop.media.Span;
import org.junit.jupiter.api.Test;

class CueTest {
  @Test
  void cueSheetIsSortedByStart() {
    CueSheet sheet = new CueSheet(List.of(cue("b", 5, 9), cue("c", 1, 4), cue("a", 5, 9)));
    assertEquals(List.of("c", "a", "b"), sheet.cues().stream().map(Cue::song).toList());
  }

  @Test
  void invalidCuesAreRejected() {
    Span span = Span.ofSeconds(1, 2);
    Duration zero = Duration.ZERO;
    for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new Cue("a", span, zero, speed, 1));
    }
    for (double confidence : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new Cue("a", span, zero, 1, confidence));
    }
    Duration before = Duration.ofMillis(-1);
    assertThrows(IllegalArgumentException.class, () -> new Cue("a", span, before, 1, 1));
  }

  private static Cue cue(String song, double in, double out) {
    return new Cue(song, Span.ofSeconds(in, out), Duration.ZERO, 1, 0.9);
  }
}
