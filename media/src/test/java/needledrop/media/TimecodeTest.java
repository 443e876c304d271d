package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimecodeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "83.5, 83500",
    "'83,5', 83500",
    "1:23.5, 83500",
    "0:01:23.500, 83500",
    "' 1:23 ', 83000",
    "75:03, 4503000",
    "1:90, 150000",
    "0.0004, 0",
    "0.0005, 1"
  })
  void positionsAreParsedToTheMillisecond(String text, long millis) {
    assertEquals(Optional.of(Duration.ofMillis(millis)), Timecode.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1:", ":1", "1:2:3:4", "1.", ".5", "1s", "1e3", "1234567"})
  void otherTextIsNoPosition(String text) {
    assertEquals(Optional.empty(), Timecode.parse(text));
  }

  @Test
  void hoursAreShownOnlyIfNeeded() {
    assertEquals("0:07", Timecode.formatSeconds(Duration.ofMillis(7_900)));
    assertEquals("59:59", Timecode.formatSeconds(Duration.ofMillis(3_599_600)));
    assertEquals("1:02:03", Timecode.formatSeconds(Duration.ofSeconds(3723)));
    assertEquals("25:00:00", Timecode.formatSeconds(Duration.ofHours(25)));
  }

  @Test
  void whatAFieldShowsIsReadBack() {
    for (long millis : new long[] {0, 1, 59_999, 83_500, 7_265_501}) {
      Duration position = Duration.ofMillis(millis);
      assertEquals(Optional.of(position), Timecode.parse(Timecode.formatMillis(position)));
    }
  }
}
