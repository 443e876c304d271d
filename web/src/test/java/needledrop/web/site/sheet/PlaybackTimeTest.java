package needledrop.web.site.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackTimeTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "12s, 12",
    "12.5, 12",
    "1m5s, 65",
    "1h2m3s, 3723",
    "2m, 120",
    "'', 0",
    "-5, 0",
    "5x, 0",
    "1e9, 0",
    "99999999999, 0"
  })
  void timeParametersAreParsed(String written, int second) {
    assertEquals(second, PlaybackTime.parseSeconds(written));
  }

  @Test
  void hoursAreShownOnlyIfNeeded() {
    assertEquals("0:07", PlaybackTime.format(Duration.ofMillis(7_900)));
    assertEquals("1:02:03", PlaybackTime.format(Duration.ofSeconds(3723)));
  }
}
