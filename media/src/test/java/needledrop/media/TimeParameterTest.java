package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeParameterTest {
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
    assertEquals(second, TimeParameter.parseSeconds(written));
  }
}
