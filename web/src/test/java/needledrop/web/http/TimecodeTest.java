package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import needledrop.web.site.sheet.PlaybackTime;
import org.junit.jupiter.api.Test;

class TimecodeTest {
  @Test
  void studioAndPlayerShowTheSameSecond() {
    for (long millis : new long[] {0, 26_800, 59_999, 3_599_600, 7_265_500}) {
      Duration moment = Duration.ofMillis(millis);
      assertEquals(PlaybackTime.format(moment), Timecode.formatSeconds(moment));
    }
  }
}
